// Traceback objects (section 3.2.13.2 of Python's reference).

import type { CodeObject } from '@taipan/bytecode';
import { PyObject } from './object.js';
import { tracebackType } from './types.js';

/** One level of a traceback: where a frame was when the exception passed through. */
export class PyTraceback extends PyObject {
  /** The next level inwards, towards where the exception was raised. */
  next: PyTraceback | null;
  readonly code: CodeObject;
  /** Number of the instruction (its word offset divided by WORDS). */
  readonly instruction: number;
  constructor(next: PyTraceback | null, code: CodeObject, instruction: number) {
    super(tracebackType);
    this.next = next;
    this.code = code;
    this.instruction = instruction;
  }
}
