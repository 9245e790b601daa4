// int from text and to text (library reference, "int" and "Integer string conversion length limitation").

import { valueError } from './exceptions.js';
import { type Int, MAX_SAFE, normalize } from './integers.js';
import { stripPadding } from './text.js';

/** CPython's default of `sys.set_int_max_str_digits`. */
export const DEFAULT_MAX_DIGITS = 4300;
/** The limit of the program that runs; 0 for none. */
let maxDigits = DEFAULT_MAX_DIGITS;

export const getMaxDigits = (): number => maxDigits;

export function setMaxDigits(limit: number): void {
  maxDigits = limit;
}

const tooMany = () => `Exceeds the limit (${maxDigits} digits) for integer string conversion`;
const HINT = 'use sys.set_int_max_str_digits() to increase the limit';

/** Texts of the small ints, made once: number to string would allocate at each call. */
const SMALL: readonly string[] = Array.from({ length: 1024 }, (_, i) => String(i));

/** `str(n)`. @throws ValueError beyond the digit limit */
export function intToText(value: Int): string {
  if (typeof value !== 'number') return bigIntToText(value);
  return value >= 0 && value < 1024 ? (SMALL[value] as string) : String(value);
}

function bigIntToText(value: bigint): string {
  // log10(2) is 0.30103: below the limit in bits no conversion can exceed it in digits.
  const text = value.toString();
  if (exceeds(text.length - (value < 0n ? 1 : 0))) throw valueError(`${tooMany()}; ${HINT}`);
  return text;
}

const exceeds = (digits: number): boolean => digits > maxDigits && maxDigits > 0;

/** The value of a Unicode decimal digit, or -1. Blocks of decimal digits are runs of ten (the mathematical ones: fifty). */
function decimalDigit(char: string): number {
  if (!/^\p{Nd}$/u.test(char)) return -1;
  const codePoint = char.codePointAt(0) as number;
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return (codePoint - 0x1d7ce) % 10;
  let first = codePoint;
  while (codePoint - first < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return codePoint - first;
}

/** Other scripts' decimal digits become ASCII ones; the rest of the text stays. */
export function asciiDigits(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return [...text].map((c) => (c.charCodeAt(0) > 127 && decimalDigit(c) >= 0 ? String(decimalDigit(c)) : c)).join('');
}

/** The value of text that is nothing but up to fifteen ASCII digits; -1 for any other. */
function plainDigits(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether text can be a decimal int at all: it has a digit, and of ASCII nothing but digits, signs, underscores and white space. */
function mayBeDecimal(text: string): boolean {
  let hasDigit = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char > 0x7f) return true;
    if (char >= 0x30 && char <= 0x39) hasDigit = true;
    else if (char > 0x20 && char !== 0x2b && char !== 0x2d && char !== 0x5f) return false;
  }
  return hasDigit;
}

const PREFIXES: Record<string, number> = { x: 16, o: 8, b: 2 };

/**
 * Reads an int as `int(text, base)` does: white space around, a sign, a base prefix, single underscores between digits.
 * @param base 0 or 2 to 36
 * @returns undefined for text that is no int
 * @throws ValueError beyond the digit limit
 */
export function parseInt_(text: string, base: number): Int | undefined {
  if (base === 10) {
    const int = plainDigits(text);
    if (int >= 0) return int;
    if (!mayBeDecimal(text)) return undefined;
  }
  const match = /^([+-]?)(?:0([xXoObB])(?=_?[0-9a-zA-Z]))?(.*)$/s.exec(asciiDigits(stripPadding(text)));
  if (match === null) return undefined;
  const [, sign, prefix, rest] = match as unknown as [string, string, string | undefined, string];
  let digits = rest;
  let radix = base;
  const prefixBase = prefix === undefined ? 0 : (PREFIXES[prefix.toLowerCase()] as number);
  if (prefixBase !== 0 && (base === 0 || base === prefixBase)) {
    radix = prefixBase;
    if (digits.startsWith('_')) digits = digits.slice(1);
  } else if (prefixBase !== 0) {
    digits = `0${prefix}${rest}`;
  } else if (base === 0) {
    radix = 10;
    if (/^0[0_]*[1-9]/.test(digits)) return undefined;
  }
  if (!/^[0-9a-zA-Z]+(_[0-9a-zA-Z]+)*$/.test(digits)) return undefined;
  digits = digits.replaceAll('_', '').toLowerCase();
  for (let i = 0; i < digits.length; i++) if (Number.parseInt(digits[i] as string, 36) >= radix) return undefined;
  if ((radix & (radix - 1)) !== 0 && exceeds(digits.length))
    throw valueError(`${tooMany()}: value has ${digits.length} digits; ${HINT}`);
  const magnitude = parseDigits(digits, radix);
  return sign === '-' ? (typeof magnitude === 'number' ? 0 - magnitude : -magnitude) : magnitude;
}

function parseDigits(digits: string, radix: number): Int {
  const quick = Number.parseInt(digits, radix);
  if (quick <= MAX_SAFE) return quick;
  if (radix === 10) return normalize(BigInt(digits));
  if (radix === 16) return normalize(BigInt(`0x${digits}`));
  if (radix === 8) return normalize(BigInt(`0o${digits}`));
  if (radix === 2) return normalize(BigInt(`0b${digits}`));
  // Halving keeps the work near that of one multiplication of the result's size.
  const join = (text: string): bigint => {
    if (text.length <= 10) return BigInt(Number.parseInt(text, radix));
    const middle = text.length >> 1;
    return join(text.slice(0, middle)) * BigInt(radix) ** BigInt(text.length - middle) + join(text.slice(middle));
  };
  return normalize(join(digits));
}
