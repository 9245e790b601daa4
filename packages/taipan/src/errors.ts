// Errors as a JavaScript host sees them.

import type { LineMap, PythonSyntaxError } from '@taipan/source';
import type { PyException, VM } from '@taipan/vm';
import { formatException, locate } from './format-exception.js';
import type { NestingFault } from './nesting.js';

/** One level of a traceback. Lines and columns count from 1 and 0, columns in code points, as in CPython's FrameSummary. */
export interface ErrorFrame {
  readonly filename: string;
  readonly name: string;
  readonly lineno: number;
  readonly column: number;
  readonly endLineno: number;
  readonly endColumn: number;
  /** Number of the bytecode instruction where the error arose or passed. */
  readonly instruction: number;
}

/** An error of a Python program. */
export interface ErrorInfo {
  /** Name of the exception type, such as `ZeroDivisionError`. */
  readonly type: string;
  /** `str()` of the exception. */
  readonly message: string;
  /** Outermost first, as in a traceback; for a syntax error the place it is about. */
  readonly frames: readonly ErrorFrame[];
  /** What CPython prints for the error, ending with a line end; empty where the program's own `sys.excepthook` has shown it. */
  readonly traceback: string;
}

/** Thrown by `executePython` for an error of the program; `message` is the last line of the traceback. */
export class PythonError extends Error implements ErrorInfo {
  readonly type: string;
  override readonly message: string;
  readonly frames: readonly ErrorFrame[];
  readonly traceback: string;
  /** What the program printed. */
  readonly stdout: string;
  constructor(info: ErrorInfo, stdout: string) {
    super(info.message);
    this.name = 'PythonError';
    this.type = info.type;
    this.message = info.message;
    this.frames = info.frames;
    this.traceback = info.traceback;
    this.stdout = stdout;
  }
}

/** Describes an exception that a program did not handle. Reads code objects, so it must run before they are used again. */
export function describeException(vm: VM, exception: PyException): ErrorInfo {
  const maps = new Map<string, LineMap>();
  return {
    type: exception.type.name,
    ...formatException(vm, exception, maps),
    frames: locate(exception, maps).map(({ frame }) => frame),
  };
}

/** Describes a program that nests too deep to be run. */
export function describeFault({ type, message }: NestingFault): ErrorInfo {
  return { type, message, frames: [], traceback: `${type}: ${message}\n` };
}

/** Describes a program that is not valid Python. */
export function describeSyntaxError(error: PythonSyntaxError): ErrorInfo {
  return {
    type: error.type,
    message: error.message,
    frames: [
      {
        filename: error.filename,
        name: '<module>',
        lineno: error.lineno ?? 1,
        column: (error.offset ?? 1) - 1,
        endLineno: error.endLineno ?? error.lineno ?? 1,
        endColumn: (error.endOffset ?? error.offset ?? 1) - 1,
        instruction: 0,
      },
    ],
    traceback: error.render(),
  };
}
