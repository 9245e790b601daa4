// The values of string and bytes literals (reference, section 2.4.1).
import { lookupCharacterName } from '@taipan/source';

const isOctal = (c: number): boolean => c >= 48 && c <= 55;

function hexValue(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** The number in `count` hexadecimal digits at `p`, or -1. */
function hexNumber(source: string, p: number, end: number, count: number): number {
  if (p + count > end) return -1;
  let value = 0;
  for (let i = 0; i < count; i++) {
    const digit = hexValue(source.charCodeAt(p + i));
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** Line ends inside a literal are `\n`, whatever they are in the file. */
export function normalizeLineEnds(text: string): string {
  return text.indexOf('\r') < 0 ? text : text.replace(/\r\n?/g, '\n');
}

/** The simple escapes: character code -> character code, or -1. */
function simpleEscape(c: number): number {
  switch (c) {
    case 92:
    case 39:
    case 34:
      return c;
    case 97:
      return 7;
    case 98:
      return 8;
    case 102:
      return 12;
    case 110:
      return 10;
    case 114:
      return 13;
    case 116:
      return 9;
    case 118:
      return 11;
    default:
      return -1;
  }
}

/** The value of the string content `source[start, end)`, which has a backslash; `null` when an escape is wrong. */
export function decodeString(source: string, start: number, end: number): string | null {
  let out = '';
  let from = start;
  let p = start;
  while (p < end) {
    const c = source.charCodeAt(p);
    if (c === 13) {
      out += `${source.slice(from, p)}\n`;
      p += source.charCodeAt(p + 1) === 10 && p + 1 < end ? 2 : 1;
      from = p;
      continue;
    }
    // A backslash that is the last character stands for itself: an f-string's middle may end with one.
    if (c !== 92 || p + 1 >= end) {
      p++;
      continue;
    }
    out += source.slice(from, p);
    const d = source.charCodeAt(p + 1);
    const simple = simpleEscape(d);
    if (simple >= 0) {
      out += String.fromCharCode(simple);
      p += 2;
    } else if (d === 10) p += 2;
    else if (d === 13) p += source.charCodeAt(p + 2) === 10 ? 3 : 2;
    else if (isOctal(d)) {
      let value = 0;
      let q = p + 1;
      for (; q < p + 4 && q < end && isOctal(source.charCodeAt(q)); q++) value = value * 8 + source.charCodeAt(q) - 48;
      out += String.fromCharCode(value);
      p = q;
    } else if (d === 120 || d === 117 || d === 85) {
      const count = d === 120 ? 2 : d === 117 ? 4 : 8;
      const value = hexNumber(source, p + 2, end, count);
      if (value < 0 || value > 0x10ffff) return null;
      out += String.fromCodePoint(value);
      p += 2 + count;
    } else if (d === 78) {
      const close = source.indexOf('}', p);
      if (source.charCodeAt(p + 2) !== 123 || close < 0 || close >= end) return null;
      const value = lookupCharacterName(source.slice(p + 3, close));
      if (value < 0) return null;
      out += String.fromCodePoint(value);
      p = close + 1;
    } else {
      // An unknown escape keeps its backslash.
      from = p;
      p += 2;
      continue;
    }
    from = p;
  }
  return out + source.slice(from, end);
}

/** The value of the bytes content `source[start, end)`; `null` when it has a character outside ASCII or a wrong escape. */
export function decodeBytes(source: string, start: number, end: number, raw: boolean): Uint8Array | null {
  const out = new Uint8Array(end - start);
  let size = 0;
  for (let p = start; p < end; ) {
    const c = source.charCodeAt(p);
    if (c >= 128) return null;
    if (c === 13) {
      out[size++] = 10;
      p += source.charCodeAt(p + 1) === 10 && p + 1 < end ? 2 : 1;
      continue;
    }
    if (c !== 92 || raw) {
      out[size++] = c;
      p++;
      continue;
    }
    const d = source.charCodeAt(p + 1);
    const simple = simpleEscape(d);
    if (simple >= 0) {
      out[size++] = simple;
      p += 2;
    } else if (d === 10) p += 2;
    else if (d === 13) p += source.charCodeAt(p + 2) === 10 ? 3 : 2;
    else if (isOctal(d)) {
      let value = 0;
      let q = p + 1;
      for (; q < p + 4 && q < end && isOctal(source.charCodeAt(q)); q++) value = value * 8 + source.charCodeAt(q) - 48;
      out[size++] = value & 255;
      p = q;
    } else if (d === 120) {
      const value = hexNumber(source, p + 2, end, 2);
      if (value < 0) return null;
      out[size++] = value;
      p += 4;
    } else {
      out[size++] = 92;
      p++;
    }
  }
  return out.slice(0, size);
}
