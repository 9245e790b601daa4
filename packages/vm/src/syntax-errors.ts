// Errors of the front end as exceptions that a program can catch: for exec, eval and import.

import type { PythonSyntaxError } from '@taipan/source';
import {
  indentationErrorType,
  memoryErrorType,
  PyException,
  recursionError,
  syntaxErrorType,
  tabErrorType,
} from './objects/exceptions.js';
import { PyTuple } from './objects/sequences.js';

const TYPES = { SyntaxError: syntaxErrorType, IndentationError: indentationErrorType, TabError: tabErrorType };

/** The Python exception for an invalid source, with the attributes that CPython gives it. */
export function raiseSyntaxError(error: PythonSyntaxError): PyException {
  const { message, filename, lineno, offset, text, endLineno, endOffset } = error;
  const exception = new PyException(TYPES[error.type], [
    message,
    new PyTuple([filename, lineno, offset, text, endLineno, endOffset]),
  ]);
  const attributes = { msg: message, filename, lineno, offset, text, end_lineno: endLineno, end_offset: endOffset };
  for (const [name, value] of Object.entries(attributes)) exception.setOwn(name, value);
  return exception;
}

/** The Python exception for a source that nests too deep. @param type `MemoryError` from the parser, `RecursionError` from the compiler */
export function raiseNestingError(type: 'MemoryError' | 'RecursionError', message: string): PyException {
  return type === 'MemoryError' ? new PyException(memoryErrorType, [message]) : recursionError(message);
}
