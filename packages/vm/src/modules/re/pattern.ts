// A compiled regular expression as a Python object, and how it is made.

import { bytesFrom, PyBytes, plainBytes } from '../../objects/bytes.js';
import { indexError, overflowError, PyException, typeError } from '../../objects/exceptions.js';
import { PyObject, PyType, type Value } from '../../objects/object.js';
import { asText } from '../../objects/text.js';
import { objectType, typeType } from '../../objects/types.js';
import type { VM } from '../../vm.js';
import { type Program, RegexCompiler } from './compiler.js';
import { PatternFault, RegexParser } from './parser.js';
import { parseTemplate, UnknownGroup } from './template.js';

export const patternType = new PyType('Pattern', [objectType], typeType, false);

/** Bytes as a text of one character each. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

function textOf(value: Value): { text: string; isBytes: boolean } {
  const text = asText(value);
  if (text !== undefined) return { text, isBytes: false };
  const bytes = plainBytes(value);
  if (bytes === undefined) throw typeError('first argument must be string or compiled pattern');
  return { text: latin(bytes), isBytes: true };
}

/** What has a buffer as bytes. */
function bufferOf(value: Value): PyBytes | undefined {
  const bytes = bytesFrom(value);
  return bytes === undefined ? undefined : new PyBytes(bytes);
}

export class PyPattern extends PyObject {
  readonly pattern: Value;
  readonly flags: number;
  readonly isBytes: boolean;
  readonly program: Program;
  readonly names: ReadonlyMap<string, number>;
  private lastTemplate: Value;
  private lastParts: readonly (Value | number)[];

  constructor(pattern: Value, flags: number, isBytes: boolean, program: Program, names: ReadonlyMap<string, number>) {
    super();
    this.type = patternType;
    this.pattern = pattern;
    this.flags = flags;
    this.isBytes = isBytes;
    this.program = program;
    this.names = names;
    this.lastTemplate = null;
    this.lastParts = [];
  }

  /** The parts of a template of a replacement: texts (or bytes) and numbers of groups. */
  template(vm: VM, template: Value): readonly (Value | number)[] {
    if (template === this.lastTemplate && template !== null) return this.lastParts;
    const { text, isBytes } = textOf(asText(template) === undefined ? (bufferOf(template) ?? template) : template);
    if (isBytes !== this.isBytes)
      throw typeError(
        `sequence item 0: expected ${this.isBytes ? 'a bytes-like object' : 'str instance'}, ${isBytes ? 'bytes' : 'str'} found`,
      );
    const parts = orRaise(vm, template, () => parseTemplate(text, this.program.groups, this.names, isBytes)).map(
      (part) =>
        typeof part === 'string' && isBytes ? new PyBytes(Uint8Array.from(part, (c) => c.charCodeAt(0))) : part,
    );
    this.lastTemplate = template;
    this.lastParts = parts;
    return parts;
  }
}

/** Raises what parsing a pattern or a template throws, in Python's terms. */
function orRaise<T>(vm: VM, pattern: Value, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof PatternFault) {
      const position = error.position < 0 ? null : error.position;
      throw vm.callLibrary('re', 'PatternError', [error.message, pattern, position]);
    }
    if (error instanceof UnknownGroup) throw indexError(`unknown group name '${error.name}'`);
    if (error instanceof RangeError && !(error instanceof PyException)) throw overflowError(error.message);
    throw error;
  }
}

/** Compiles a pattern. @throws re.PatternError */
export function compilePattern(vm: VM, pattern: Value, flags: number): PyPattern {
  const { text, isBytes } = textOf(pattern);
  const parsed = orRaise(vm, pattern, () => new RegexParser(text, flags, isBytes).parse());
  const program = new RegexCompiler(parsed.groups).compile(parsed.node);
  return new PyPattern(pattern, parsed.flags, isBytes, program, parsed.names);
}
