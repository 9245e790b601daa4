// The built-in functions of text (library reference, "Built-in Functions"): ascii, chr, format, ord, print.

import { replacedStream } from '../modules/streams.js';
import { getAttribute } from '../objects/attributes.js';
import { PyByteArray, plainBytes } from '../objects/bytes.js';
import { typeError, valueError } from '../objects/exceptions.js';
import { formatValue } from '../objects/format.js';
import { indexInt } from '../objects/numbers.js';
import { PyObject, PyWrapped, type Value } from '../objects/object.js';
import { callValue, isTrue, strOf } from '../objects/operations.js';
import { reprObject, strObject } from '../objects/special-methods.js';
import { escapeNonAscii } from '../objects/str_repr.js';
import { codePointLength } from '../objects/text.js';
import { argumentTypeName, typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { BuiltinRow } from './signature.js';

/** The text that an instance of str is, or undefined. */
const textOf = (value: Value): string | undefined => {
  const plain = value instanceof PyWrapped ? value.payload : value;
  return typeof plain === 'string' ? plain : undefined;
};

/** `ascii(value)`: what `__repr__` gave, where there is nothing to escape. */
function ascii(vm: VM, value: Value): Value {
  const shown = reprObject(vm, value);
  const text = textOf(shown) as string;
  const escaped = escapeNonAscii(text);
  return escaped === text ? shown : escaped;
}

function chr(vm: VM, value: Value): Value {
  const code = indexInt(vm, value);
  if (code < 0 || code > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

function ord(_vm: VM, value: Value): Value {
  if (typeof value === 'string' && value.length === 1) return value.charCodeAt(0);
  const text = textOf(value);
  const bytes = value instanceof PyByteArray ? value.data : plainBytes(value);
  if (text === undefined && bytes === undefined)
    throw typeError(`ord() expected string of length 1, but ${typeOf(value).name} found`);
  const length = text === undefined ? (bytes as Uint8Array).length : codePointLength(text);
  if (length !== 1) throw typeError(`ord() expected a character, but string of length ${length} found`);
  return text === undefined ? ((bytes as Uint8Array)[0] as number) : (text.codePointAt(0) as number);
}

function format(vm: VM, value: Value, spec: Value | undefined): Value {
  const text = spec === undefined ? '' : textOf(spec);
  if (text === undefined) throw typeError(`format() argument 2 must be str, not ${argumentTypeName(spec as Value)}`);
  // Where there is no format of its own the text is that of `__str__`, as the object that it is.
  return text === '' && typeOf(value).slots.format === null ? strObject(vm, value) : formatValue(vm, value, text);
}

function print(
  vm: VM,
  values: readonly Value[],
  sep: Value | undefined,
  end: Value | undefined,
  file: Value | undefined,
  flush: Value | undefined,
): Value {
  const given = (value: Value | undefined, name: string, byDefault: string): string => {
    if (value === undefined || value === null) return byDefault;
    const text = textOf(value);
    if (text === undefined) throw typeError(`${name} must be None or a string, not ${typeOf(value).name}`);
    return text;
  };
  const separator = given(sep, 'sep', ' ');
  const ending = given(end, 'end', '\n');
  const mustFlush = flush !== undefined && isTrue(vm, flush);
  const stream = file === undefined || file === null ? replacedStream(vm, 'stdout') : file;
  if (stream === null) return null;
  if (stream !== undefined) {
    const write = (text: string) => callValue(vm, getAttribute(vm, stream, 'write'), [text]);
    values.forEach((value, i) => {
      if (i > 0) write(separator);
      write(strOf(vm, value));
    });
    write(ending);
    if (mustFlush) callValue(vm, getAttribute(vm, stream, 'flush'), []);
    return null;
  }
  let line = '';
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as Value;
    if (i > 0) line += separator;
    if (line !== '' && value instanceof PyObject) {
      // Its `__str__` may run Python code, which prints on its own or raises: what comes before is written by then.
      vm.write(line);
      line = '';
    }
    line += strOf(vm, value);
  }
  vm.write(line + ending);
  return null;
}

export const TEXT_FUNCTIONS: readonly BuiltinRow[] = [
  ['ascii(obj, /)', ascii, 'The canonical text of an object, escaped to ASCII.'],
  ['chr(i, /)', chr, 'The character with a code point.'],
  ["format(value, format_spec='', /)", format, 'A value laid out by a format specification.'],
  ['ord(character, /)', ord, 'The code point of a character.'],
  ['print(*args, sep=None, end=None, file=None, flush=False)', print, 'Writes values to standard output.'],
];
