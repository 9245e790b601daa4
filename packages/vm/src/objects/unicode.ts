// What Python says of a code point: its own version of Unicode (16.0), the same in every JavaScript engine.
// ASCII is answered without the tables; they are decoded when first asked about anything beyond.

import {
  ALPHA,
  CASE_IGNORABLE,
  CASED,
  DECIMAL_ZEROS,
  DIGITS,
  LOWER,
  NAME_CONTINUE,
  NAME_START,
  NUMERIC,
  PRINTABLE,
  SPACE,
  TITLE,
  UPPER,
} from '../generated/unicode-tables.js';

function decodeDistances(encoded: string): Int32Array {
  let border = 0;
  return Int32Array.from(encoded.split(' '), (distance) => (border += Number.parseInt(distance, 36)));
}

/** The number of entries of an ascending array that are not above `value`. */
function countUpTo(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A set of code points from its table. */
function tableSet(encoded: string): (codePoint: number) => boolean {
  let borders: Int32Array | null = null;
  return (codePoint) => {
    borders ??= decodeDistances(encoded);
    return (countUpTo(borders, codePoint) & 1) === 1;
  };
}

const alphaBeyond = tableSet(ALPHA);
const printableBeyond = tableSet(PRINTABLE);
const lowerBeyond = tableSet(LOWER);
const upperBeyond = tableSet(UPPER);
const spaceBeyond = tableSet(SPACE);

const isSmall = (c: number) => c >= 97 && c <= 122;
const isCapital = (c: number) => c >= 65 && c <= 90;
const isAsciiDigit = (c: number) => c >= 48 && c <= 57;

export const isAlpha = (c: number): boolean => (c < 128 ? isSmall(c) || isCapital(c) : alphaBeyond(c));
export const isPrintable = (c: number): boolean => (c < 127 ? c >= 32 : printableBeyond(c));
export const isLower = (c: number): boolean => (c < 128 ? isSmall(c) : lowerBeyond(c));
export const isUpper = (c: number): boolean => (c < 128 ? isCapital(c) : upperBeyond(c));
export const isSpace = (c: number): boolean =>
  c < 128 ? c === 32 || (c >= 9 && c <= 13) || (c >= 28 && c <= 31) : spaceBeyond(c);
/** A letter such as U+01C5 that stands for two, the first of them a capital. */
export const isTitleLetter: (codePoint: number) => boolean = tableSet(TITLE);
export const isNumeric: (codePoint: number) => boolean = tableSet(NUMERIC);
export const isNameStart: (codePoint: number) => boolean = tableSet(NAME_START);
export const isNameContinue: (codePoint: number) => boolean = tableSet(NAME_CONTINUE);
export const isCased: (codePoint: number) => boolean = tableSet(CASED);
export const isCaseIgnorable: (codePoint: number) => boolean = tableSet(CASE_IGNORABLE);

let zeros: Int32Array | null = null;

/** The value of a decimal digit of any script, or -1. */
export function decimalValue(codePoint: number): number {
  if (codePoint < 128) return isAsciiDigit(codePoint) ? codePoint - 48 : -1;
  zeros ??= decodeDistances(DECIMAL_ZEROS);
  const at = countUpTo(zeros, codePoint);
  const value = at === 0 ? 10 : codePoint - (zeros[at - 1] as number);
  return value < 10 ? value : -1;
}

let digits: Map<number, number> | null = null;

function decodeDigits(): Map<number, number> {
  let code = 0;
  return new Map(
    DIGITS.split(' ').map((entry) => {
      const [gap, value] = entry.split('.') as [string, string];
      code += Number.parseInt(gap, 36);
      return [code, Number(value)];
    }),
  );
}

/** The value of a digit, superscripts and circled digits included, or -1. */
export function digitValue(codePoint: number): number {
  const value = decimalValue(codePoint);
  if (value >= 0 || codePoint < 128) return value;
  digits ??= decodeDigits();
  return digits.get(codePoint) ?? -1;
}
