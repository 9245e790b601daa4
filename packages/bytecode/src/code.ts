// Code objects: what the compiler makes, the VM runs, dis() prints and the verifier checks.

import { Op } from './generated/opcodes.js';
import type { PyFloat } from './values.js';

/** Words per instruction: opcode, A, B, C. */
export const WORDS = 4;

/** What `constants` may hold: values, the names that instructions refer to, keyword name lists, nested code objects. */
export type Constant =
  | null
  | boolean
  | number
  | bigint
  | string
  | PyFloat
  | Uint8Array
  | readonly string[]
  | CodeObject;

/**
 * A block of code with all that the VM must know to run it, and all that a traceback must know to show it.
 *
 * Registers 0 to `localNames.length` are the parameters and local variables (cells of captured variables included),
 * then come the cells of free variables, then temporaries.
 */
export class CodeObject {
  /** The instructions; only the first `length` words count, since a pooled buffer may be longer. */
  instructions: Int32Array;
  /** Number of words in use. */
  length: number;
  constants: Constant[];
  /** Number of registers that the code uses: nothing beyond it is reserved, cleared or saved. */
  registerCount: number;
  /** Number of parameters that can be given by position (positional-only included). */
  argCount: number;
  posOnlyCount: number;
  kwOnlyCount: number;
  /** Has a `*args` parameter; its register is `argCount + kwOnlyCount`. */
  hasVarArgs: boolean;
  /** Has a `**kwargs` parameter; its register is the last of the parameters. */
  hasVarKeywords: boolean;
  isGenerator: boolean;
  /** An `async def`; if it is a generator as well, an asynchronous one. */
  isCoroutine: boolean;
  /** Is a function within another function, however deep. */
  isNested: boolean;
  /** Is a function defined in a class body. */
  isMethod: boolean;
  /** Is a class body, or a module that `exec` runs with locals: its names are in a namespace of its own. */
  isClassBody: boolean;
  /** Handlers, innermost first, four numbers each: first and last word offset covered (exclusive), where to go on, register for the exception. */
  handlers: Int32Array;
  /** The docstring, or null. */
  documentation: string | null;
  /** Can be called with exactly `argCount` positional arguments and no further binding. */
  simple: boolean;
  /** Names of the local variables, by register: parameters first. */
  localNames: readonly string[];
  /** Names of the free variables; their cells go to the registers behind the local variables. */
  freeNames: readonly string[];
  /** Register -> whether it holds the cell of a captured local variable. */
  cellLocals: readonly number[];
  name: string;
  qualname: string;
  filename: string;
  /** The whole source text: `positions` are UTF-16 offsets into it. */
  source: string;
  /** For instruction number i: start offset at 2i, end offset at 2i + 1. */
  positions: Int32Array;
  /** Offset of the first line, for tracebacks and `dis`. */
  start: number;
  /** The globals that its inline caches of names are for; null if those are empty. The VM's business. */
  globals: unknown;
  /** How often an attribute was looked up before there were caches, and the caches, two for each constant; the VM's business. */
  lookups: number;
  caches: unknown[] | null;

  constructor(name: string, qualname: string, filename: string, source: string) {
    this.instructions = NO_WORDS;
    this.length = 0;
    this.constants = [];
    this.registerCount = 0;
    this.argCount = 0;
    this.posOnlyCount = 0;
    this.kwOnlyCount = 0;
    this.hasVarArgs = false;
    this.hasVarKeywords = false;
    this.isGenerator = false;
    this.isCoroutine = false;
    this.isNested = false;
    this.isMethod = false;
    this.isClassBody = false;
    this.handlers = NO_WORDS;
    this.documentation = null;
    this.simple = true;
    this.localNames = NO_NAMES;
    this.freeNames = NO_NAMES;
    this.cellLocals = NO_CELLS;
    this.name = name;
    this.qualname = qualname;
    this.filename = filename;
    this.source = source;
    this.positions = NO_WORDS;
    this.start = 0;
    this.globals = null;
    this.lookups = 0;
    this.caches = null;
  }
}

/** A copy that nobody overwrites, of a code object that may live in pooled buffers. */
export function copyCode(code: CodeObject): CodeObject {
  const copy = Object.assign(new CodeObject(code.name, code.qualname, code.filename, code.source), code);
  copy.instructions = code.instructions.slice(0, code.length);
  copy.positions = code.positions.slice(0, code.length >> 1);
  copy.constants = [...code.constants];
  copy.caches = null;
  emptyNameCaches(copy);
  return copy;
}

/** Empties the inline caches of names of a code object, which are for the globals it has run with. */
export function emptyNameCaches(code: CodeObject): void {
  const { instructions, length } = code;
  for (let pc = 0; pc < length; pc += WORDS)
    if (instructions[pc] === Op.LOAD_GLOBAL || instructions[pc] === Op.STORE_GLOBAL) instructions[pc + 3] = 0;
  code.globals = null;
}

const NO_WORDS = new Int32Array(0);
const NO_NAMES: readonly string[] = [];
const NO_CELLS: readonly number[] = [];
