// Errors of the front end as exceptions that a program can catch: for exec, eval and import.

import type { PythonSyntaxError, SyntaxErrorHint } from '@taipan/source';
import {
  indentationErrorType,
  memoryErrorType,
  PyException,
  recursionError,
  syntaxErrorType,
  tabErrorType,
} from './objects/exceptions.js';
import { PyTuple } from './objects/sequences.js';
import { setSyntaxAttributes } from './objects/syntax-error-slots.js';

const TYPES = { SyntaxError: syntaxErrorType, IndentationError: indentationErrorType, TabError: tabErrorType };

/** What finds a better account of an error, for whoever shows it. */
const hints = new WeakMap<PyException, () => SyntaxErrorHint | null>();

/** The Python exception for an invalid source, with the attributes that CPython gives it. @param mode of `compile()` */
export function raiseSyntaxError(error: PythonSyntaxError, mode: string): PyException {
  const { message, filename, lineno, offset, endLineno, endOffset } = error;
  const { text, hasPlace } = error.details(mode);
  const place = [filename, lineno, offset, text, endLineno, endOffset];
  const exception = new PyException(TYPES[error.type], hasPlace ? [message, new PyTuple(place)] : [message]);
  setSyntaxAttributes(exception, message, lineno === null ? [] : place);
  if (error.hint !== null) hints.set(exception, error.hint);
  return exception;
}

/** A better account of an error of the front end, or null. */
export const syntaxErrorHint = (exception: PyException): SyntaxErrorHint | null => hints.get(exception)?.() ?? null;

/** The Python exception for a source that nests too deep. @param type `MemoryError` from the parser, `RecursionError` from the compiler */
export function raiseNestingError(type: 'MemoryError' | 'RecursionError', message: string): PyException {
  return type === 'MemoryError' ? new PyException(memoryErrorType, [message]) : recursionError(message);
}
