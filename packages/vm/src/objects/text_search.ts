// Searching, splitting and stripping text, for str and, through Latin-1, for bytes (library reference, "String Methods").
// Positions here are UTF-16 offsets; a match never begins or ends inside a surrogate pair.

import { tooLong } from './operations.js';
import { isPairAt, isWide } from './text.js';
import { isSpace } from './unicode.js';

/** Whether a part may match in the middle of a surrogate pair: it begins or ends with half of one. */
export function isHalf(part: string): boolean {
  const first = part.charCodeAt(0);
  const last = part.charCodeAt(part.length - 1);
  return (first >= 0xdc00 && first <= 0xdfff) || (last >= 0xd800 && last <= 0xdbff);
}

function splitsPair(text: string, at: number, end: number): boolean {
  return (at > 0 && isPairAt(text, at - 1)) || (end < text.length && isPairAt(text, end - 1));
}

/** The offset of the first match that lies between two offsets, or -1. An empty part matches at once. */
export function indexOfText(text: string, part: string, from: number, to: number): number {
  if (part === '') return from <= to ? from : -1;
  // Searching a copy of the range keeps the work within it.
  const whole = to === text.length ? text : text.slice(0, to);
  const half = isHalf(part);
  for (let at = whole.indexOf(part, from); at >= 0; at = whole.indexOf(part, at + 1))
    if (!half || !splitsPair(text, at, at + part.length)) return at;
  return -1;
}

/** The offset of the last match that lies between two offsets, or -1. */
export function lastIndexOfText(text: string, part: string, from: number, to: number): number {
  if (part === '') return from <= to ? to : -1;
  if (to - part.length < from) return -1;
  const half = isHalf(part);
  for (let at = text.lastIndexOf(part, to - part.length); at >= from; at = text.lastIndexOf(part, at - 1)) {
    if (!half || !splitsPair(text, at, at + part.length)) return at;
    if (at === 0) break;
  }
  return -1;
}

/** The number of matches of a non-empty part that do not overlap. */
export function countText(text: string, part: string, from: number, to: number): number {
  let count = 0;
  for (let at = indexOfText(text, part, from, to); at >= 0; at = indexOfText(text, part, at + part.length, to)) count++;
  return count;
}

/** `text.replace(old, by, count)` as its pieces, to be joined with `by`; `count` is negative for all. */
export function piecesBetween(text: string, old: string, count: number): string[] {
  if (count === 0) return [text];
  if (old === '') {
    const chars = [...text];
    if (count < 0 || count > chars.length) return ['', ...chars, ''];
    return ['', ...chars.slice(0, count - 1), chars.slice(count - 1).join('')];
  }
  return splitText(text, old, count);
}

/** `text.split(separator, maxsplit)` for a separator that is not empty; `maxsplit` is negative for all. */
export function splitText(text: string, separator: string, maxsplit: number): string[] {
  if (maxsplit < 0 && !isHalf(separator)) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  while (maxsplit < 0 || parts.length < maxsplit) {
    const at = indexOfText(text, separator, start, text.length);
    if (at < 0) break;
    parts.push(text.slice(start, at));
    start = at + separator.length;
  }
  parts.push(text.slice(start));
  return parts;
}

/** `text.rsplit(separator, maxsplit)`. */
export function splitTextFromRight(text: string, separator: string, maxsplit: number): string[] {
  const parts: string[] = [];
  let end = text.length;
  while (maxsplit < 0 || parts.length < maxsplit) {
    const at = lastIndexOfText(text, separator, 0, end);
    if (at < 0) break;
    parts.push(text.slice(at + separator.length, end));
    end = at;
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

/** Which UTF-16 units are white space: none is beyond U+FFFF. */
export type SpaceTest = (unit: number) => boolean;

/** The white space of bytes. */
export const isByteSpace: SpaceTest = (unit) => unit === 32 || (unit >= 9 && unit <= 13);

/** `text.split(None, maxsplit)`. */
export function splitSpace(text: string, maxsplit: number, isGap: SpaceTest = isSpace): string[] {
  const parts: string[] = [];
  const { length } = text;
  let i = 0;
  for (;;) {
    while (i < length && isGap(text.charCodeAt(i))) i++;
    if (i >= length) return parts;
    const start = i;
    if (maxsplit >= 0 && parts.length >= maxsplit) {
      // White space at the end of the rest stays.
      parts.push(text.slice(start));
      return parts;
    }
    while (i < length && !isGap(text.charCodeAt(i))) i++;
    parts.push(text.slice(start, i));
  }
}

/** `text.rsplit(None, maxsplit)`. */
export function splitSpaceFromRight(text: string, maxsplit: number, isGap: SpaceTest = isSpace): string[] {
  const parts: string[] = [];
  let i = text.length;
  for (;;) {
    while (i > 0 && isGap(text.charCodeAt(i - 1))) i--;
    if (i <= 0) return parts.reverse();
    const end = i;
    if (maxsplit >= 0 && parts.length >= maxsplit) {
      parts.push(text.slice(0, end));
      return parts.reverse();
    }
    while (i > 0 && !isGap(text.charCodeAt(i - 1))) i--;
    parts.push(text.slice(i, end));
  }
}

const TEXT_LINE = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;
const BYTE_LINE = /\r\n|[\n\r]/g;

/** `text.splitlines(keepends)`; bytes know fewer line boundaries. */
export function splitLines(text: string, keepEnds: boolean, ofBytes = false): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const match of text.matchAll(ofBytes ? BYTE_LINE : TEXT_LINE)) {
    const end = match.index + match[0].length;
    lines.push(text.slice(start, keepEnds ? end : match.index));
    start = end;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** Which ends `strip` works on. */
export const enum Ends {
  Left = 1,
  Right = 2,
  Both = 3,
}

/** `text.strip()`. */
export function stripSpace(text: string, ends: Ends, isGap: SpaceTest = isSpace): string {
  let start = 0;
  let end = text.length;
  if ((ends & Ends.Left) !== 0) while (start < end && isGap(text.charCodeAt(start))) start++;
  if ((ends & Ends.Right) !== 0) while (end > start && isGap(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** `text.strip(chars)`. */
export function stripChars(text: string, chars: string, ends: Ends): string {
  if (!isWide(text) && !isWide(chars)) {
    let from = 0;
    let to = text.length;
    if ((ends & Ends.Left) !== 0) while (from < to && chars.includes(text[from] as string)) from++;
    if ((ends & Ends.Right) !== 0) while (to > from && chars.includes(text[to - 1] as string)) to--;
    return text.slice(from, to);
  }
  const set = new Set(chars);
  const all = [...text];
  let start = 0;
  let end = all.length;
  if ((ends & Ends.Left) !== 0) while (start < end && set.has(all[start] as string)) start++;
  if ((ends & Ends.Right) !== 0) while (end > start && set.has(all[end - 1] as string)) end--;
  return start === 0 && end === all.length ? text : all.slice(start, end).join('');
}

/**
 * `text.expandtabs(size)`: columns count code points from the last line end.
 * @param most how long the result may be
 * @param message what CPython says of a result that is too long for it
 */
export function expandTabs(text: string, size: number, most: number, message: string): string {
  if (!text.includes('\t')) return text;
  let result = '';
  let column = 0;
  let i = -1;
  for (const char of text) {
    i += char.length;
    if (char === '\t') {
      const width = size > 0 ? size - (column % size) : 0;
      if (result.length + width > most) throw tooLong(result.length + width + text.length - i - 1, message);
      result += ' '.repeat(width);
      column += width;
    } else {
      result += char;
      column = char === '\n' || char === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

/** `text.zfill(width)` for a text of `length` characters. */
export function zeroFill(text: string, length: number, width: number): string {
  if (length >= width) return text;
  const zeros = '0'.repeat(width - length);
  return text[0] === '+' || text[0] === '-' ? text[0] + zeros + text.slice(1) : zeros + text;
}

/** `text.center(width, fill)`: of an odd rest the left side gets more if the width is odd. */
export function centerText(text: string, length: number, width: number, fill: string): string {
  const rest = width - length;
  if (rest <= 0) return text;
  const left = (rest >> 1) + (rest & width & 1);
  return fill.repeat(left) + text + fill.repeat(rest - left);
}

/** Whether `text[from:to]` begins with a part. */
export function startsAt(text: string, part: string, from: number, to: number): boolean {
  if (from > to || to - from < part.length || !text.startsWith(part, from)) return false;
  return part === '' || !isHalf(part) || !splitsPair(text, from, from + part.length);
}

/** Whether `text[from:to]` ends with a part. */
export function endsAt(text: string, part: string, from: number, to: number): boolean {
  if (from > to || to - from < part.length || !text.startsWith(part, to - part.length)) return false;
  return part === '' || !isHalf(part) || !splitsPair(text, to - part.length, to);
}
