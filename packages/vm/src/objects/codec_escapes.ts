// The encodings unicode-escape and raw-unicode-escape (library reference, codecs, "Text Encodings").

import { bytesOfLatin1 } from './codec_encoders.js';
import { handleDecodeFault } from './codec_errors.js';
import { notSupportedError } from './exceptions.js';

const hex = (point: number, digits: number): string => point.toString(16).padStart(digits, '0');
const long = (point: number): string => (point < 0x10000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`);

export function encodeRawEscapes(text: string): Uint8Array {
  let escaped = '';
  for (const char of text) {
    const point = char.codePointAt(0) as number;
    escaped += point < 0x100 ? char : long(point);
  }
  return bytesOfLatin1(escaped);
}

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

export function encodeEscapes(text: string): Uint8Array {
  let escaped = '';
  for (const char of text) {
    const point = char.codePointAt(0) as number;
    const short = SHORT[char];
    if (short !== undefined) escaped += short;
    else if (point >= 0x20 && point < 0x7f) escaped += char;
    else escaped += point < 0x100 ? `\\x${hex(point, 2)}` : long(point);
  }
  return bytesOfLatin1(escaped);
}

const LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const PATTERNS: Readonly<Record<string, string>> = { x: '\\xXX', u: '\\uXXXX', U: '\\UXXXXXXXX' };

const isHexDigit = (byte: number | undefined): boolean =>
  byte !== undefined && /[0-9a-fA-F]/.test(String.fromCharCode(byte));

/** What an escape stands for, and the offset behind it. */
interface Read {
  readonly text: string;
  readonly next: number;
}

/** Reads `\xNN`, `\uNNNN` or `\UNNNNNNNN` at `start`. */
function readNumber(encoding: string, data: Uint8Array, start: number, errors: string): Read {
  const kind = String.fromCharCode(data[start + 1] as number);
  const first = start + 2;
  let end = first;
  while (end < first + (LENGTHS[kind] as number) && isHexDigit(data[end])) end++;
  const fault = (reason: string) => handleDecodeFault(errors, { encoding, data, start, end, reason });
  if (end < first + (LENGTHS[kind] as number)) return fault(`truncated ${PATTERNS[kind]} escape`);
  const point = Number.parseInt(String.fromCharCode(...data.subarray(first, end)), 16);
  if (point > 0x10ffff)
    return fault(encoding === 'unicodeescape' ? 'illegal Unicode character' : '\\Uxxxxxxxx out of range');
  return { text: String.fromCodePoint(point), next: end };
}

export function decodeRawEscapes(data: Uint8Array, errors: string): string {
  let text = '';
  for (let i = 0; i < data.length; ) {
    const byte = data[i] as number;
    const next = data[i + 1];
    if (byte !== 0x5c || next === undefined) {
      text += String.fromCharCode(byte);
      i++;
    } else if (next === 0x75 || next === 0x55) {
      const read = readNumber('rawunicodeescape', data, i, errors);
      text += read.text;
      i = read.next;
    } else {
      text += `\\${String.fromCharCode(next)}`;
      i += 2;
    }
  }
  return text;
}

/** By the character behind the backslash. */
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

export function decodeEscapes(data: Uint8Array, errors: string): string {
  let text = '';
  for (let i = 0; i < data.length; ) {
    if (data[i] !== 0x5c) {
      text += String.fromCharCode(data[i] as number);
      i++;
      continue;
    }
    const read = readEscape(data, i, errors);
    text += read.text;
    i = read.next;
  }
  return text;
}

function readEscape(data: Uint8Array, start: number, errors: string): Read {
  const byte = data[start + 1];
  if (byte === undefined)
    return handleDecodeFault(errors, {
      encoding: 'unicodeescape',
      data,
      start,
      end: start + 1,
      reason: '\\ at end of string',
    });
  const char = String.fromCharCode(byte);
  const simple = SIMPLE[char];
  if (simple !== undefined) return { text: simple, next: start + 2 };
  if (char in LENGTHS) return readNumber('unicodeescape', data, start, errors);
  if (char === 'N') throw notSupportedError('\\N{...} in the encoding unicode-escape');
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...data.subarray(start + 1, start + 4)))?.[0];
  if (octal !== undefined)
    return { text: String.fromCharCode(Number.parseInt(octal, 8)), next: start + 1 + octal.length };
  return { text: `\\${char}`, next: start + 2 };
}
