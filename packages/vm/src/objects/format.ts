// format(): str, int and float laid out by a format specification (library reference, "Format Specification Mini-Language").

import type { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import type { MethodRow } from './define.js';
import { overflowError, typeError, valueError } from './exceptions.js';
import { floatDigits } from './float_digits.js';
import { type FormatSpec, formatSpecReader, unknownCode } from './format_spec.js';
import { intToText } from './int_text.js';
import { type Int, intToNumber } from './integers.js';
import { convertedNumber } from './numbers.js';
import { PyWrapped, type Slots, type Value } from './object.js';
import { reprOf, strOf } from './operations.js';
import { escapeNonAscii, strAscii } from './str_repr.js';
import { asText, codePointLength, sliceText } from './text.js';
import { argumentTypeName, typeOf } from './types.js';

/** The int that an int, a bool or an instance of a derived class is. */
function intOf(value: Value): Int {
  const plain = value instanceof PyWrapped ? value.payload : value;
  return typeof plain === 'boolean' ? Number(plain) : (plain as Int);
}

/** The JavaScript number that a float or an instance of a derived class is. */
const floatOf = (value: Value) => ((value instanceof PyWrapped ? value.payload : value) as PyFloat).value;

/** `format(value, spec)`: through the type's `__format__`. */
export function formatValue(vm: VM, value: Value, spec: string): string {
  const type = typeOf(value);
  const slot = type.slots.format;
  if (slot !== null) return slot(vm, value, spec);
  if (spec !== '') throw typeError(`unsupported format string passed to ${type.name}.__format__`);
  return strOf(vm, value);
}

/** `ascii(value)`. */
export function asciiOf(vm: VM, value: Value): string {
  return typeof value === 'string' ? strAscii(value) : escapeNonAscii(reprOf(vm, value));
}

/** A value after one of the conversions `!r`, `!s` and `!a` of a replacement field, written with or without the exclamation mark. */
export function convert(vm: VM, value: Value, conversion: string): string {
  switch (conversion[conversion.length - 1]) {
    case 'r':
      return reprOf(vm, value);
    case 's':
      return strOf(vm, value);
    default:
      return asciiOf(vm, value);
  }
}

const readTextSpec = formatSpecReader('s', '<');
const readIntSpec = formatSpecReader('d', '>');
const readFloatSpec = formatSpecReader('', '>');

/** `str.__format__`. */
export function formatStr(vm: VM, value: Value, spec: string): string {
  if (spec === '') return strOf(vm, value);
  const typeName = typeOf(value).name;
  const text = (value instanceof PyWrapped ? value.payload : value) as string;
  const parsed = readTextSpec(spec, typeName);
  if (parsed.code !== 's') unknownCode(parsed.code, typeName);
  const refuse = (what: string) => valueError(`${what} not allowed in string format specifier`);
  if (parsed.sign !== '') throw refuse(parsed.sign === ' ' ? 'Space' : 'Sign');
  if (parsed.noNegativeZero) throw refuse('Negative zero coercion (z)');
  if (parsed.alternate) throw refuse('Alternate form (#)');
  if (parsed.align === '=') throw refuse("'=' alignment");
  const length = codePointLength(text);
  const cut = parsed.precision >= 0 && parsed.precision < length;
  const shown = cut ? sliceText(text, 0, parsed.precision) : text;
  return align(shown, cut ? parsed.precision : length, parsed);
}

function align(text: string, length: number, spec: FormatSpec): string {
  const padding = spec.width - length;
  if (padding <= 0) return text;
  const left = spec.align === '>' ? padding : spec.align === '^' ? padding >> 1 : 0;
  return spec.fill.repeat(left) + text + spec.fill.repeat(padding - left);
}

/** `int.__format__`. */
export function formatInt(vm: VM, value: Value, spec: string): string {
  if (spec === '') return strOf(vm, value);
  const typeName = typeOf(value).name;
  const parsed = readIntSpec(spec, typeName);
  if ('eEfFgG%'.includes(parsed.code)) {
    // A class that derives from int may have a `__float__` of its own.
    const number = value instanceof PyWrapped ? (convertedNumber(vm, value) as number) : intToNumber(intOf(value));
    return layOutFloat(number, parsed);
  }
  if (!'bcdoxXn'.includes(parsed.code)) unknownCode(parsed.code, typeName);
  const refuse = (what: string, where: string) => valueError(`${what} not allowed ${where}`);
  if (parsed.precision >= 0) throw refuse('Precision', 'in integer format specifier');
  if (parsed.noNegativeZero) throw refuse('Negative zero coercion (z)', 'in integer format specifier');
  const int = intOf(value);
  if (parsed.code === 'c') {
    if (parsed.sign !== '') throw refuse('Sign', "with integer format specifier 'c'");
    if (parsed.alternate) throw refuse('Alternate form (#)', "with integer format specifier 'c'");
    return layOutNumber(false, '', '', characterOf(int), parsed);
  }
  const negative = int < 0;
  const digits = intDigits(negative ? -int : int, parsed.code);
  const prefix = parsed.alternate && !'dn'.includes(parsed.code) ? `0${parsed.code}` : '';
  return layOutNumber(negative, prefix, digits, '', parsed);
}

/** The character with a code point, for the presentation type `c`. */
export function characterOf(code: Int): string {
  if (code > 0x7fffffff || code < -0x80000000) throw overflowError('Python int too large to convert to C long');
  if (code < 0 || code > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

/** Digits of a non-negative int in the base of a presentation type. */
export function intDigits(value: Int, code: string): string {
  switch (code) {
    case 'b':
      return value.toString(2);
    case 'o':
      return value.toString(8);
    case 'x':
      return value.toString(16);
    case 'X':
      return value.toString(16).toUpperCase();
    default:
      return intToText(value);
  }
}

/** `float.__format__`. */
export function formatFloat(vm: VM, value: Value, spec: string): string {
  if (spec === '') return strOf(vm, value);
  const typeName = typeOf(value).name;
  const parsed = readFloatSpec(spec, typeName);
  if (parsed.code !== '' && !'eEfFgGn%'.includes(parsed.code)) unknownCode(parsed.code, typeName);
  return layOutFloat(floatOf(value), parsed);
}

/** A float in the layout of a specification whose presentation type is one of floats, or ''. */
export function layOutFloat(value: number, spec: FormatSpec): string {
  if (spec.precision > MAX_PRECISION) throw valueError('precision too big');
  const isPlain = spec.code === '';
  const isPercent = spec.code === '%';
  let code = spec.code === 'n' ? 'g' : isPercent ? 'f' : spec.code;
  if (isPlain) code = spec.precision < 0 ? 'r' : 'g';
  const precision = spec.precision < 0 ? 6 : spec.precision;
  const text = floatDigits(isPercent ? value * 100 : value, code, precision, {
    alternate: spec.alternate,
    addDotZero: isPlain,
    noNegativeZero: spec.noNegativeZero,
  });
  const negative = text.charCodeAt(0) === 45;
  const start = negative ? 1 : 0;
  let end = start;
  while (isAsciiDigit(text.charCodeAt(end))) end++;
  return layOutNumber(negative, '', text.slice(start, end), text.slice(end) + (isPercent ? '%' : ''), spec);
}

const isAsciiDigit = (unit: number) => unit >= 48 && unit <= 57;

/** More digits than this are refused: no float has so many. */
const MAX_PRECISION = 2 ** 26;

/**
 * Puts a number together: sign, prefix, digits in groups, and the rest (decimal point, fraction, exponent, sign of percent),
 * filled up to the width.
 */
export function layOutNumber(
  negative: boolean,
  prefix: string,
  digits: string,
  rest: string,
  spec: FormatSpec,
): string {
  const sign = negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  if (spec.width < 0 && spec.grouping === '' && spec.fractionGrouping === '') return sign + prefix + digits + rest;
  let tail = rest;
  if (spec.fractionGrouping !== '') tail = groupFraction(rest, spec.fractionGrouping);
  // Only the character of code 'c' may be beyond U+FFFF.
  const fixed = sign.length + prefix.length + (digits === '' ? codePointLength(tail) : tail.length);
  const zeros = spec.fill === '0' && spec.align === '=' ? spec.width - fixed : 0;
  const grouped =
    digits === '' ? '' : groupDigits(digits, spec.grouping, 'boxX'.includes(spec.code || 'd') ? 4 : 3, zeros);
  const padding = spec.width - fixed - grouped.length;
  if (padding <= 0) return sign + prefix + grouped + tail;
  const fill = (count: number) => spec.fill.repeat(count);
  switch (spec.align) {
    case '<':
      return sign + prefix + grouped + tail + fill(padding);
    case '^':
      return fill(padding >> 1) + sign + prefix + grouped + tail + fill(padding - (padding >> 1));
    case '=':
      return sign + prefix + fill(padding) + grouped + tail;
    default:
      return fill(padding) + sign + prefix + grouped + tail;
  }
}

/** Digits in groups counted from the right, with leading zeros up to the width; a separator never comes first. */
function groupDigits(digits: string, separator: string, group: number, width: number): string {
  if (separator === '') return digits.padStart(width, '0');
  let result = '';
  let end = digits.length;
  let left = width;
  for (;;) {
    const size = Math.min(group, Math.max(end, left, 1));
    const part = digits.slice(Math.max(0, end - size), Math.max(0, end)).padStart(size, '0');
    result = result === '' ? part : part + separator + result;
    end -= size;
    left -= size;
    if (end <= 0 && left <= 0) return result;
    left -= 1;
  }
}

/** Groups of three from the decimal point on. */
const groupFraction = (rest: string, separator: string) =>
  rest.replace(/^\.([0-9]+)/, (_all, digits: string) => `.${(digits.match(/.{1,3}/g) as string[]).join(separator)}`);

/** `__format__` of a type with this slot. */
export const formatRow = (format: NonNullable<Slots['format']>): MethodRow => [
  '__format__(format_spec, /)',
  (vm: VM, self: Value, spec: Value) => {
    const text = asText(spec);
    if (text === undefined) throw typeError(`__format__() argument must be str, not ${argumentTypeName(spec)}`);
    return format(vm, self, text);
  },
  'The text in a format.',
];
