// Errors as a JavaScript host sees them.

import { LineMap, type PythonSyntaxError } from '@taipan/source';
import { namesOf, PyException, PyList, PyTuple, strOf, suggest, type TracebackEntry, type VM } from '@taipan/vm';
import type { NestingFault } from './nesting.js';
import { STDLIB_MODULE_NAMES } from './stdlib-names.js';
import { formatFrames } from './traceback.js';

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
  /** What CPython prints for the error, ending with a line end. */
  readonly traceback: string;
}

/** Thrown by `executePython` for an error of the program; `message` is the last line of the traceback. */
export class PythonError extends Error implements ErrorInfo {
  readonly type: string;
  override readonly message: string;
  readonly frames: readonly ErrorFrame[];
  readonly traceback: string;
  /** What the program printed before. */
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

function toFrame({ code, instruction }: TracebackEntry, lines: LineMap): ErrorFrame {
  const start = code.positions[instruction * 2] as number;
  const end = code.positions[instruction * 2 + 1] as number;
  return {
    filename: code.filename,
    name: code.name,
    lineno: lines.lineOf(start),
    column: lines.codePointColumn(start),
    endLineno: lines.lineOf(end),
    endColumn: lines.codePointColumn(end),
    instruction,
  };
}

/** What a traceback adds to the message of an AttributeError: an attribute of the object whose name is near. */
function attributeHint(vm: VM, exception: PyException): string {
  const name = exception.getOwn('name');
  const object = exception.getOwn('obj');
  if (typeof name !== 'string' || object === undefined) return '';
  const suggestion = suggest(name, [...namesOf(vm, object)]);
  return suggestion === null ? '' : `. Did you mean: '${suggestion}'?`;
}

/** What a traceback adds to the message of a NameError: a name that is near, a module of that name. */
function nameHint({ unboundName }: PyException): string {
  if (unboundName === null) return '';
  const { name } = unboundName;
  const suggestion = unboundName.suggestion();
  const hints: string[] = [];
  if (suggestion !== null) hints.push(`. Did you mean: '${suggestion}'?`);
  if (STDLIB_MODULE_NAMES.has(name))
    hints.push(`${suggestion === null ? '. Did' : ' Or did'} you forget to import '${name}'?`);
  return hints.join('');
}

/** The name of an exception's type as tracebacks show it. */
function typeName({ type }: PyException): string {
  return type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
}

/** `str(exception)`; what fails itself is only named. */
function messageOf(vm: VM, exception: PyException): string {
  vm.recover();
  try {
    return strOf(vm, exception);
  } catch (error) {
    vm.recover();
    if (error instanceof PyException || error instanceof RangeError) return '<exception str() failed>';
    throw error;
  }
}

/** Frames of one exception, outermost first. */
function locate(exception: PyException, maps: Map<string, LineMap>) {
  return exception.traceback
    .map((entry) => {
      const { source } = entry.code;
      let lines = maps.get(source);
      if (lines === undefined) maps.set(source, (lines = new LineMap(source)));
      return { frame: toFrame(entry, lines), lines };
    })
    .reverse();
}

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** An exception as CPython prints it, after those it came from. */
function render(vm: VM, exception: PyException, maps: Map<string, LineMap>, seen: Set<PyException>): string {
  seen.add(exception);
  const { cause, context, suppressContext } = exception;
  let before = '';
  if (cause !== null && !seen.has(cause)) before = render(vm, cause, maps, seen) + CAUSE;
  else if (cause === null && context !== null && !suppressContext && !seen.has(context))
    before = render(vm, context, maps, seen) + CONTEXT;
  const shown = messageOf(vm, exception) + nameHint(exception) + attributeHint(vm, exception);
  const last = shown === '' ? typeName(exception) : `${typeName(exception)}: ${shown}`;
  const frames = locate(exception, maps);
  const head = frames.length === 0 ? '' : `Traceback (most recent call last):\n${formatFrames(frames)}`;
  return `${before}${head}${last}\n${notesOf(vm, exception)}`;
}

function notesOf(vm: VM, exception: PyException): string {
  const notes = exception.getOwn('__notes__');
  if (notes === undefined) return '';
  const items = notes instanceof PyList || notes instanceof PyTuple ? notes.items : [notes];
  return items.map((note) => `${strOf(vm, note)}\n`).join('');
}

/** Describes an exception that a program did not handle. Reads code objects, so it must run before they are used again. */
export function describeException(vm: VM, exception: PyException): ErrorInfo {
  const maps = new Map<string, LineMap>();
  return {
    type: exception.type.name,
    message: messageOf(vm, exception),
    frames: locate(exception, maps).map(({ frame }) => frame),
    traceback: render(vm, exception, maps, new Set()),
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
