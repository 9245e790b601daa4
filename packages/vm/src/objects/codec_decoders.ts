// Bytes to text: UTF-8, UTF-16, UTF-32, ASCII and Latin-1 (library reference, codecs, "Encodings and Unicode").

import { type Decoded, handleDecodeFault } from './codec_errors.js';

/** Bytes as characters of the same numbers. */
export function latin1Of(data: Uint8Array): string {
  let text = '';
  // In pieces: so many arguments fit a call.
  for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
  return text;
}

export function isAsciiBytes(data: Uint8Array): boolean {
  for (let i = 0; i < data.length; i++) if ((data[i] as number) > 127) return false;
  return true;
}

type Fault = (start: number, end: number, reason: string) => Decoded;

const faultOf =
  (encoding: string, data: Uint8Array, errors: string): Fault =>
  (start, end, reason) =>
    handleDecodeFault(errors, { encoding, data, start, end, reason });

export function decodeAscii(data: Uint8Array, errors: string): string {
  if (isAsciiBytes(data)) return latin1Of(data);
  const fault = faultOf('ascii', data, errors);
  let text = '';
  for (let i = 0; i < data.length; ) {
    const byte = data[i] as number;
    if (byte < 128) {
      text += String.fromCharCode(byte);
      i++;
    } else {
      const found = fault(i, i + 1, 'ordinal not in range(128)');
      text += found.text;
      i = found.next;
    }
  }
  return text;
}

/** A well-formed sequence gives its code point, another the number of bytes it goes wrong after, negated. */
function utf8At(data: Uint8Array, i: number): number {
  const first = data[i] as number;
  const second = data[i + 1];
  const isContinuation = (byte: number | undefined): byte is number => byte !== undefined && (byte & 0xc0) === 0x80;
  if (first < 0xc2 || first > 0xf4) return -1;
  if (!isContinuation(second)) return -1;
  if (first < 0xe0) return ((first & 0x1f) << 6) | (second & 0x3f);
  const third = data[i + 2];
  if (first < 0xf0) {
    if (second < 0xa0 ? first === 0xe0 : first === 0xed) return -1;
    if (!isContinuation(third)) return -2;
    return ((first & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  }
  if (second < 0x90 ? first === 0xf0 : first === 0xf4) return -1;
  if (!isContinuation(third)) return -2;
  const fourth = data[i + 3];
  if (!isContinuation(fourth)) return -3;
  return ((first & 7) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
}

export function decodeUtf8(data: Uint8Array, errors: string): string {
  if (isAsciiBytes(data)) return latin1Of(data);
  const fault = faultOf('utf-8', data, errors);
  let text = '';
  for (let i = 0; i < data.length; ) {
    const first = data[i] as number;
    if (first < 128) {
      text += String.fromCharCode(first);
      i++;
      continue;
    }
    const code = utf8At(data, i);
    if (code >= 0) {
      text += String.fromCodePoint(code);
      i += code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      continue;
    }
    // The sequence is right up to the end of the data, or a byte of it is wrong.
    const end = i - code;
    let reason = 'invalid continuation byte';
    if (first < 0xc2 || first > 0xf4) reason = 'invalid start byte';
    else if (end === data.length) reason = 'unexpected end of data';
    const found = fault(i, end, reason);
    text += found.text;
    i = found.next;
  }
  return text;
}

/** @param order `le`, `be`, or '' for what the byte order mark says, little-endian without one */
export function decodeUtf16(data: Uint8Array, order: '' | 'le' | 'be', errors: string): string {
  let big = order === 'be';
  let i = 0;
  if (order === '' && data.length >= 2) {
    big = data[0] === 0xfe && data[1] === 0xff;
    if (big || (data[0] === 0xff && data[1] === 0xfe)) i = 2;
  }
  const fault = faultOf(big ? 'utf-16-be' : 'utf-16-le', data, errors);
  const unitAt = (at: number) => {
    const a = data[at] as number;
    const b = data[at + 1] as number;
    return big ? (a << 8) | b : (b << 8) | a;
  };
  let text = '';
  while (i < data.length) {
    let found: Decoded;
    const unit = i + 2 <= data.length ? unitAt(i) : -1;
    if (unit < 0) found = fault(i, data.length, 'truncated data');
    else if (unit < 0xd800 || unit > 0xdfff) {
      text += String.fromCharCode(unit);
      i += 2;
      continue;
    } else if (unit > 0xdbff) found = fault(i, i + 2, 'illegal encoding');
    else if (i + 4 > data.length) found = fault(i, data.length, 'unexpected end of data');
    else {
      const second = unitAt(i + 2);
      if (second >= 0xdc00 && second <= 0xdfff) {
        text += String.fromCharCode(unit, second);
        i += 4;
        continue;
      }
      found = fault(i, i + 2, 'illegal UTF-16 surrogate');
    }
    text += found.text;
    i = found.next;
  }
  return text;
}

/** @param order `le`, `be`, or '' for what the byte order mark says, little-endian without one */
export function decodeUtf32(data: Uint8Array, order: '' | 'le' | 'be', errors: string): string {
  const codeAt = (at: number, fromBig: boolean) => {
    let code = 0;
    for (let k = 0; k < 4; k++) code = code * 256 + (data[fromBig ? at + k : at + 3 - k] as number);
    return code;
  };
  let big = order === 'be';
  let i = 0;
  if (order === '' && data.length >= 4) {
    big = codeAt(0, true) === 0xfeff;
    if (big || codeAt(0, false) === 0xfeff) i = 4;
  }
  const fault = faultOf(big ? 'utf-32-be' : 'utf-32-le', data, errors);
  let text = '';
  while (i < data.length) {
    let found: Decoded;
    const code = i + 4 <= data.length ? codeAt(i, big) : -1;
    if (code < 0) found = fault(i, data.length, 'truncated data');
    else if (code >= 0xd800 && code <= 0xdfff)
      found = fault(i, i + 4, 'code point in surrogate code point range(0xd800, 0xe000)');
    else if (code > 0x10ffff) found = fault(i, i + 4, 'code point not in range(0x110000)');
    else {
      text += String.fromCodePoint(code);
      i += 4;
      continue;
    }
    text += found.text;
    i = found.next;
  }
  return text;
}
