// A unit: what the compiler knows about the code object it is writing.

import type { CodeObject } from '@taipan/bytecode';
import type { Scope } from '@taipan/parser';
import { CodeBuilder, type Label } from './builder.js';

/** The range of the source that something stands for. */
export interface Located {
  readonly start: number;
  readonly end: number;
}

/** The instructions that a handler covers: everything emitted while it is open, but for what leaves it early. */
export interface Region {
  readonly handler: Label;
  /** Register that the exception goes to. */
  readonly register: number;
  /** Where the piece at hand begins; -1 while the region is paused. */
  start: number;
  /** Word offsets of finished pieces, in pairs. */
  readonly pieces: number[];
}

/** A construct around the code at hand that has a say when control leaves it early. */
export interface Block {
  readonly loop: Loop | null;
  readonly region: Region | null;
  /** Emits what must happen on the way out, or null. */
  readonly leave: (() => void) | null;
}

/** The labels of a loop, for `break` and `continue`. */
export interface Loop {
  readonly breakLabel: Label;
  readonly continueLabel: Label;
  /** Local variables assigned at every `break` so far; null before the first. */
  assignedAtBreak: Uint8Array | null;
}

/** The names of an inlined comprehension: their registers hide those of the unit. */
export interface Overlay {
  readonly scope: Scope;
  readonly registers: ReadonlyMap<string, number>;
}

/** One function, class body or module being compiled. Units are used again by depth of nesting. */
export class Unit {
  readonly builder: CodeBuilder;
  code: CodeObject | null;
  /** Null for a module without scopes, whose names are all global. */
  scope: Scope | null;
  /** Local and free variables -> their registers; null for a module. */
  registers: Map<string, number> | null;
  /** Comprehensions under way, outermost first. */
  readonly overlays: Overlay[];
  /** Constructs around the code at hand, outermost first. */
  blocks: readonly Block[];
  /** So many blocks are within each other that there may be too many; set back by who looked into that. */
  isDeep: boolean;
  /** Next free register. */
  top: number;
  registerCount: number;
  /** Register of a local variable -> 1 if every path to here has assigned it. */
  assigned: Uint8Array;
  /** Register of a local variable -> 1 if it is deleted somewhere, so that nothing is certain about it. */
  deleted: Uint8Array;
  /** Parts of expressions under way that may not be evaluated: what they assign or find assigned is not certain after them. */
  conditional: number;
  /** Control cannot get here. */
  unreachable: boolean;
  isFunction: boolean;
  /** Was compiled to its end, without variables of its own: then there is nothing to clear for the next one. */
  isClean: boolean;
  /** Is what a person typed: the values of its expression statements are shown. */
  isInteractive: boolean;

  constructor() {
    this.builder = new CodeBuilder();
    this.code = null;
    this.scope = null;
    this.registers = null;
    this.overlays = [];
    this.blocks = NO_BLOCKS;
    this.isDeep = false;
    this.top = 0;
    this.registerCount = 0;
    this.assigned = NO_LOCALS;
    this.deleted = NO_LOCALS;
    this.conditional = 0;
    this.unreachable = false;
    this.isFunction = false;
    this.isClean = true;
    this.isInteractive = false;
  }

  /** What is as it was is not written again: writing a reference into an old object takes V8 longer than comparing it. */
  reset(code: CodeObject, scope: Scope | null): void {
    this.builder.reset();
    if (this.isClean === false) this.clear();
    this.isClean = false;
    if (this.code !== code) this.code = code;
    if (this.scope !== scope) this.scope = scope;
    this.top = 0;
    this.registerCount = 0;
    this.unreachable = false;
  }

  private clear(): void {
    this.registers = null;
    this.overlays.length = 0;
    this.blocks = NO_BLOCKS;
    this.isDeep = false;
    this.assigned = NO_LOCALS;
    this.deleted = NO_LOCALS;
    this.conditional = 0;
    this.isFunction = false;
  }

  /** Begins a block. @returns those around it, which are set again where it ends */
  enterBlock(block: Block): readonly Block[] {
    const outer = this.blocks;
    this.blocks = [...outer, block];
    if (outer.length >= DEEP) this.isDeep = true;
    return outer;
  }

  /** A new temporary register. */
  allocate(): number {
    const register = this.top++;
    if (this.top > this.registerCount) this.registerCount = this.top;
    return register;
  }
}

const NO_LOCALS = new Uint8Array(0);
const NO_BLOCKS: readonly Block[] = [];
/** CPython counts up to twice as many blocks, and allows 21. */
const DEEP = 9;
