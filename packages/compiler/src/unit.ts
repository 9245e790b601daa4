// A unit: what the compiler knows about the code object it is writing.

import type { CodeObject } from '@taipan/bytecode';
import type { Scope } from '@taipan/parser';
import { CodeBuilder, type Label } from './builder.js';

/** The innermost loop, for `break` and `continue`. */
export interface Loop {
  readonly breakLabel: Label;
  readonly continueLabel: Label;
  /** Local variables assigned at every `break` so far; null before the first. */
  assignedAtBreak: Uint8Array | null;
}

/** One function or module being compiled. Units are used again by depth of nesting. */
export class Unit {
  readonly builder: CodeBuilder;
  code: CodeObject | null;
  /** Null for a module, whose names are all global. */
  scope: Scope | null;
  /** Local and free variables -> their registers; null for a module. */
  registers: Map<string, number> | null;
  /** Next free register. */
  top: number;
  registerCount: number;
  /** Register of a local variable -> 1 if every path to here has assigned it. */
  assigned: Uint8Array;
  /** Register of a local variable -> 1 if it is deleted somewhere, so that nothing is certain about it. */
  deleted: Uint8Array;
  /** Control cannot get here. */
  unreachable: boolean;
  loop: Loop | null;

  constructor() {
    this.builder = new CodeBuilder();
    this.code = null;
    this.scope = null;
    this.registers = null;
    this.top = 0;
    this.registerCount = 0;
    this.assigned = NO_LOCALS;
    this.deleted = NO_LOCALS;
    this.unreachable = false;
    this.loop = null;
  }

  reset(code: CodeObject, scope: Scope | null): void {
    this.builder.reset();
    this.code = code;
    this.scope = scope;
    this.registers = null;
    this.top = 0;
    this.registerCount = 0;
    this.assigned = NO_LOCALS;
    this.deleted = NO_LOCALS;
    this.unreachable = false;
    this.loop = null;
  }

  /** A new temporary register. */
  allocate(): number {
    const register = this.top++;
    if (this.top > this.registerCount) this.registerCount = this.top;
    return register;
  }
}

const NO_LOCALS = new Uint8Array(0);
