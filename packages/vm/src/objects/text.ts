// Strings as sequences of code points over JavaScript's UTF-16 (library reference, "Text Sequence Type").

import { PyWrapped, type Value } from './object.js';
import { isSpace } from './unicode.js';

/** The text that a str, or an instance of a class that derives from it, is; `undefined` for anything else. */
export function asText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof PyWrapped && typeof value.payload === 'string' ? value.payload : undefined;
}

/** V8's longest string has 2**29 - 24 UTF-16 units. */
export const MAX_TEXT = 2 ** 29 - 24;

/** The last two strings that were asked, and whether they have surrogates: loops over `s[i]` ask about the same strings again and again. */
let lastText = '';
let lastIsWide = false;
let otherText = '';
let otherIsWide = false;
// A surrogate of any kind, paired or lone.
const SURROGATE = /[\ud800-\udfff]/;
const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** Whether code point indices differ from UTF-16 indices in this string. */
export function isWide(text: string): boolean {
  if (text.length < 16) {
    for (let i = 0; i + 1 < text.length; i++) if (isPairAt(text, i)) return true;
    return false;
  }
  if (text === lastText) {
    // An equal string that is another object is compared character by character, once and not every time.
    lastText = text;
    return lastIsWide;
  }
  const isWideText = text === otherText ? otherIsWide : SURROGATE.test(text) && SURROGATE_PAIR.test(text);
  otherText = lastText;
  otherIsWide = lastIsWide;
  lastText = text;
  lastIsWide = isWideText;
  return isWideText;
}

let lastWide = '';
let lastChars: readonly string[] = [];

/** The code points of a string with surrogate pairs; loops over `s[i]` ask about the same string again and again. */
export function charsOf(text: string): readonly string[] {
  if (text !== lastWide) lastChars = [...text];
  lastWide = text;
  return lastChars;
}

/** Number of code points: `len(text)`. */
export function codePointLength(text: string): number {
  if (!isWide(text)) return text.length;
  if (text === lastWide) return lastChars.length;
  let pairs = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    if (isPairAt(text, i)) {
      pairs++;
      i++;
    }
  }
  return text.length - pairs;
}

/** Whether a surrogate pair starts at UTF-16 offset `i`. */
export function isPairAt(text: string, i: number): boolean {
  const high = text.charCodeAt(i);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(i + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** The UTF-16 offset of the code point with this index. */
export function offsetOf(text: string, index: number): number {
  if (!isWide(text)) return index;
  let offset = 0;
  for (let i = 0; i < index; i++) offset += isPairAt(text, offset) ? 2 : 1;
  return offset;
}

/** `text[start:stop]` for indices of code points within the length, `start <= stop`. */
export function sliceText(text: string, start: number, stop: number): string {
  if (!isWide(text)) return text.slice(start, stop);
  const from = offsetOf(text, start);
  let to = from;
  for (let i = start; i < stop; i++) to += isPairAt(text, to) ? 2 : 1;
  return text.slice(from, to);
}

/** Negative, zero or positive, by code points: UTF-16 order differs above U+D800. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    let a = left.charCodeAt(i);
    let b = right.charCodeAt(i);
    if (a === b) continue;
    // Surrogates that are half of a pair stand for code points above all others.
    if (a >= 0xd800 && b >= 0xd800) {
      if (isPairAt(left, i) || (i > 0 && isPairAt(left, i - 1))) a += 0x10000;
      if (isPairAt(right, i) || (i > 0 && isPairAt(right, i - 1))) b += 0x10000;
    }
    return a - b;
  }
  return left.length - right.length;
}

/** Whether white space may stand around a number: that of `str.strip()` but for the separators U+001C to U+001F. */
const mayPad = (unit: number): boolean => (unit < 0x1c || unit > 0x1f) && isSpace(unit);

/** The text of a number without the white space around it. */
export function stripPadding(text: string): string {
  let start = 0;
  let end = text.length;
  // No white space is beyond U+FFFF.
  while (start < end && mayPad(text.charCodeAt(start))) start++;
  while (end > start && mayPad(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
