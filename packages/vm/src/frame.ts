// Frames: what the loop must remember of a caller while a callee runs.

import type { CodeObject } from '@taipan/bytecode';
import type { Completion } from './objects/delegating.js';
import type { PyFrame } from './objects/frames.js';
import type { PyFunction } from './objects/functions.js';
import type { PyGenerator } from './objects/generators.js';
import type { Namespace } from './objects/namespace.js';
import type { Value } from './objects/object.js';

/**
 * One activation of a code object. Frames are recycled by depth: a frame that must outlive its activation (for a traceback)
 * is copied. Registers are not saved: each frame has a window of the one register array, and reserves only `registerCount`.
 */
export class Frame {
  code: CodeObject;
  /** Null for a module. */
  fn: PyFunction | null;
  /** First register of the window. */
  base: number;
  /** Word offset of the next instruction while the frame is not the running one. */
  pc: number;
  /** Global variables of its module. */
  globals: Namespace | null;
  /** Namespace of a class body (a dict, or what `__prepare__` gave). */
  names: Value;
  /** The instance that a call of a class is making: the result of the call, whatever `__init__` returns; or what is to be done with the result. */
  instance: Value | Completion | undefined;
  /** The generator that runs in this frame. */
  generator: PyGenerator | null;
  /** What programs see of it, if they do. */
  object: PyFrame | null;
  /** Whether there is more to do when it ends than to go back to the caller: it has `names`, an `instance`, a `generator` or an `object`. */
  isSpecial: boolean;
  constructor(code: CodeObject) {
    this.code = code;
    this.fn = null;
    this.base = 0;
    this.pc = 0;
    this.globals = null;
    this.names = null;
    this.instance = undefined;
    this.generator = null;
    this.object = null;
    this.isSpecial = false;
  }
}
