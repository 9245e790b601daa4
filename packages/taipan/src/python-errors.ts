// What goes wrong in the parser and the compiler, as exceptions of the program that asked for them.

import { PythonSyntaxError } from '@taipan/source';
import { raiseNestingError, raiseSyntaxError } from '@taipan/vm';
import { nestingFault } from './nesting.js';

/** Runs a stage, and turns its errors into those that a Python program can catch. */
export function withPythonErrors<Result>(mode: string, stage: () => Result): Result {
  try {
    return stage();
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw raiseSyntaxError(error, mode);
    const fault = nestingFault(error);
    throw fault === null ? error : raiseNestingError(fault.type, fault.message);
  }
}
