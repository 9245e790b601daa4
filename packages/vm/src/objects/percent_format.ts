// The operator `%` of str and of bytes (library reference, "printf-style String Formatting" and "printf-style Bytes Formatting").
// Bytes are formatted as Latin-1 text.

import type { VM } from '../vm.js';
import { memoryError, overflowError, PyException, typeError, typeErrorType, valueError } from './exceptions.js';
import { floatDigits, PLAIN_LAYOUT } from './float_digits.js';
import { asciiOf, intDigits } from './format.js';
import type { Int } from './integers.js';
import { asInt, indexInt, intOf, realNumber } from './numbers.js';
import { isSubtype, type Value } from './object.js';
import { getItem, MAX_INDEX, reprOf, strOf } from './operations.js';
import { PyTuple } from './sequences.js';
import { asText, codePointLength, MAX_TEXT, sliceText } from './text.js';
import { typeOf } from './types.js';

/** What differs between str and bytes. */
export interface PercentDialect {
  readonly name: string;
  /** Conversion characters that show a value as text. */
  readonly showing: string;
  show(vm: VM, value: Value, code: string): string;
  /** `%c`. */
  character(vm: VM, value: Value): string;
  /** The argument of `%f` and the like. */
  number(vm: VM, value: Value): number;
  /** A key of a mapping. */
  key(text: string): Value;
  /** Whether a single right operand that is no tuple may be left unused: it can be asked for keys. */
  isMapping(value: Value): boolean;
}

const STR_DIALECT: PercentDialect = {
  name: 'string',
  showing: 'sra',
  show: (vm, value, code) => (code === 's' ? strOf(vm, value) : code === 'r' ? reprOf(vm, value) : asciiOf(vm, value)),
  character: (vm, value) => {
    const text = asText(value);
    if (text === undefined) {
      const int = indexOrTypeError(vm, value);
      if (int !== undefined) return percentCharacter(int);
      throw typeError(`%c requires an int or a unicode character, not ${typeOf(value).name}`);
    }
    const length = codePointLength(text);
    if (length !== 1) throw typeError(`%c requires an int or a unicode character, not a string of length ${length}`);
    return text;
  },
  number: realNumber,
  key: (text) => text,
  isMapping: (value) =>
    !(value instanceof PyTuple) && asText(value) === undefined && typeOf(value).slots.getItem !== null,
};

function percentCharacter(code: Int): string {
  if (code < 0 || code > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

/** `text % args` of a str. */
export function formatPercent(vm: VM, text: string, args: Value): string {
  return expandPercent(vm, text, args, STR_DIALECT);
}

/** `__index__` of a value, or undefined where that is a TypeError. */
export function indexOrTypeError(vm: VM, value: Value): Int | undefined {
  return orTypeError(() => indexInt(vm, value));
}

function orTypeError<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof PyException && isSubtype(error.type, typeErrorType)) return undefined;
    throw error;
  }
}

/** A conversion specification behind its `%`. */
interface Conversion {
  left: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
  code: string;
}

/** Formats in one of the dialects. @throws TypeError, ValueError, OverflowError or KeyError in CPython's words */
export function expandPercent(vm: VM, text: string, right: Value, dialect: PercentDialect): string {
  const mapping = dialect.isMapping(right) ? right : null;
  // The values to take next: those of a tuple, or a single one.
  let values: readonly Value[] = right instanceof PyTuple ? right.items : [right];
  let used = 0;
  const nextValue = (): Value => {
    const value = values[used];
    if (value === undefined) throw typeError('not enough arguments for format string');
    used++;
    return value;
  };
  let result = '';
  let pos = 0;
  const charAt = (): string => {
    if (pos >= text.length) throw valueError('incomplete format');
    const char = String.fromCodePoint(text.codePointAt(pos) as number);
    pos += char.length;
    return char;
  };
  for (;;) {
    const percent = text.indexOf('%', pos);
    if (percent < 0) {
      result += text.slice(pos);
      break;
    }
    result += text.slice(pos, percent);
    pos = percent + 1;
    if (text[pos] === '%') {
      result += '%';
      pos++;
      continue;
    }
    if (text[pos] === '(') {
      if (mapping === null) throw typeError('format requires a mapping');
      const start = ++pos;
      for (let depth = 1; depth > 0; pos++) {
        if (pos >= text.length) throw valueError('incomplete format key');
        if (text[pos] === '(') depth++;
        else if (text[pos] === ')') depth--;
      }
      values = [getItem(vm, mapping, dialect.key(text.slice(start, pos - 1)))];
      used = 0;
    }
    const conversion = scanConversion(charAt, nextValue);
    const value = nextValue();
    const at = codePointLength(text.slice(0, pos)) - 1;
    result += convertPercent(vm, value, conversion, dialect, at);
    if (result.length > MAX_TEXT) throw memoryError();
  }
  if (used < values.length && mapping === null)
    throw typeError(`not all arguments converted during ${dialect.name} formatting`);
  return result;
}

const isDigit = (char: string) => char >= '0' && char <= '9';

function scanConversion(charAt: () => string, nextValue: () => Value): Conversion {
  const found: Conversion = {
    left: false,
    plus: false,
    blank: false,
    alternate: false,
    zero: false,
    width: -1,
    precision: -1,
    code: '',
  };
  let char = charAt();
  for (; ; char = charAt()) {
    if (char === '-') found.left = true;
    else if (char === '+') found.plus = true;
    else if (char === ' ') found.blank = true;
    else if (char === '#') found.alternate = true;
    else if (char === '0') found.zero = true;
    else break;
  }
  const star = (cType: string): number => {
    const int = asInt(nextValue());
    if (int === undefined) throw typeError('* wants int');
    // Both C types have 32 bits.
    if (int > MAX_INDEX || int < -MAX_INDEX - 1) throw overflowError(`Python int too large to convert to C ${cType}`);
    return Number(int);
  };
  const digits = (what: string): number => {
    let value = 0;
    for (; isDigit(char); char = charAt()) {
      value = value * 10 + Number(char);
      if (value > MAX_INDEX) throw valueError(`${what} too big`);
    }
    return value;
  };
  if (char === '*') {
    found.width = star('ssize_t');
    if (found.width < 0) {
      found.left = true;
      found.width = -found.width;
    }
    char = charAt();
  } else if (isDigit(char)) found.width = digits('width');
  if (char === '.') {
    char = charAt();
    found.precision = 0;
    if (char === '*') {
      found.precision = Math.max(0, star('int'));
      char = charAt();
    } else if (isDigit(char)) found.precision = digits('precision');
  }
  if (char === 'h' || char === 'l' || char === 'L') char = charAt();
  found.code = char;
  return found;
}

function convertPercent(vm: VM, value: Value, given: Conversion, dialect: PercentDialect, at: number): string {
  const { code, precision } = given;
  if (dialect.showing.includes(code)) {
    const text = dialect.show(vm, value, code);
    return pad(
      '',
      '',
      precision >= 0 && precision < text.length ? sliceText(text, 0, Math.min(precision, codePointLength(text))) : text,
      given,
      false,
    );
  }
  switch (code) {
    case 'c':
      return pad('', '', dialect.character(vm, value), given, false);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': {
      const int = integerFor(vm, value, code);
      const digits = intDigits(int < 0 ? -int : int, code);
      if (precision > MAX_TEXT) throw overflowError('precision too large');
      const prefix = given.alternate && 'oxX'.includes(code) ? `0${code}` : '';
      return pad(signOf(int < 0, given), prefix, digits.padStart(precision, '0'), given, given.zero);
    }
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': {
      const number = dialect.number(vm, value);
      if (precision > MAX_TEXT) throw overflowError('precision too large');
      const layout = given.alternate ? { ...PLAIN_LAYOUT, alternate: true } : PLAIN_LAYOUT;
      const text = floatDigits(number, code, precision < 0 ? 6 : precision, layout);
      const negative = text.startsWith('-');
      return pad(signOf(negative, given), '', negative ? text.slice(1) : text, given, given.zero);
    }
  }
  const point = code.codePointAt(0) as number;
  const shown = point >= 31 && point <= 126 ? code : '?';
  throw valueError(`unsupported format character '${shown}' (0x${point.toString(16)}) at index ${at}`);
}

const signOf = (negative: boolean, given: Conversion) => (negative ? '-' : given.plus ? '+' : given.blank ? ' ' : '');

/** The int for a conversion: o and x want an int, d takes any number that can be truncated to one. */
function integerFor(vm: VM, value: Value, code: string): Int {
  const plain = asInt(value);
  if (plain !== undefined) return plain;
  const exact = 'oxX'.includes(code);
  const int = exact ? indexOrTypeError(vm, value) : orTypeError(() => intOf(vm, value));
  if (int !== undefined) return int;
  const wanted = exact ? 'an integer' : 'a real number';
  throw typeError(`%${code} format: ${wanted} is required, not ${typeOf(value).name}`);
}

function pad(sign: string, prefix: string, text: string, given: Conversion, zero: boolean): string {
  const rest = given.width - sign.length - prefix.length - codePointLength(text);
  if (rest <= 0) return sign + prefix + text;
  if (rest > MAX_TEXT) throw memoryError();
  if (given.left) return sign + prefix + text + ' '.repeat(rest);
  return zero ? sign + prefix + '0'.repeat(rest) + text : ' '.repeat(rest) + sign + prefix + text;
}
