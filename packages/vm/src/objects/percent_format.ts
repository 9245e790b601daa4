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

/** One formatting under way: what is left of the text and of the values. */
class Scanner {
  readonly text: string;
  pos: number;
  /** The values to take next: those of a tuple, or a single one. */
  values: readonly Value[];
  used: number;
  constructor(text: string, right: Value) {
    this.text = text;
    this.pos = 0;
    this.values = right instanceof PyTuple ? right.items : [right];
    this.used = 0;
  }

  nextValue(): Value {
    const value = this.values[this.used];
    if (value === undefined) throw typeError('not enough arguments for format string');
    this.used++;
    return value;
  }

  /** The UTF-16 unit at the position. */
  unit(): number {
    if (this.pos >= this.text.length) throw valueError('incomplete format');
    return this.text.charCodeAt(this.pos);
  }

  /** A mapping key, from behind its opening parenthesis to behind the closing one; parentheses nest. */
  key(): string {
    const start = this.pos;
    for (let depth = 1; depth > 0; this.pos++) {
      if (this.pos >= this.text.length) throw valueError('incomplete format key');
      const unit = this.text.charCodeAt(this.pos);
      if (unit === OPEN) depth++;
      else if (unit === CLOSE) depth--;
    }
    return this.text.slice(start, this.pos - 1);
  }

  number(what: string): number {
    let value = 0;
    for (let unit = this.unit(); isDigit(unit); unit = this.unit()) {
      value = value * 10 + unit - 48;
      if (value > MAX_INDEX) throw valueError(`${what} too big`);
      this.pos++;
    }
    return value;
  }

  /** A number that is given as `*`. */
  star(cType: string): number {
    const int = asInt(this.nextValue());
    if (int === undefined) throw typeError('* wants int');
    // Both C types have 32 bits.
    if (int > MAX_INDEX || int < -MAX_INDEX - 1) throw overflowError(`Python int too large to convert to C ${cType}`);
    this.pos++;
    return Number(int);
  }
}

const OPEN = 40;
const CLOSE = 41;
const STAR = 42;
const PERCENT = 37;
const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Formats in one of the dialects. @throws TypeError, ValueError, OverflowError or KeyError in CPython's words */
export function expandPercent(vm: VM, text: string, right: Value, dialect: PercentDialect): string {
  const mapping = dialect.isMapping(right) ? right : null;
  const scanner = new Scanner(text, right);
  let result = '';
  for (;;) {
    const percent = text.indexOf('%', scanner.pos);
    if (percent < 0) {
      result += text.slice(scanner.pos);
      break;
    }
    result += text.slice(scanner.pos, percent);
    scanner.pos = percent + 1;
    const unit = text.charCodeAt(percent + 1);
    if (unit === PERCENT) {
      result += '%';
      scanner.pos++;
      continue;
    }
    if (unit === OPEN) {
      if (mapping === null) throw typeError('format requires a mapping');
      scanner.pos++;
      // May run Python code.
      scanner.values = [getItem(vm, mapping, dialect.key(scanner.key()))];
      scanner.used = 0;
    }
    const conversion = scanConversion(scanner);
    result += convertPercent(vm, scanner.nextValue(), conversion, dialect, scanner);
    if (result.length > MAX_TEXT) throw memoryError();
  }
  if (scanner.used < scanner.values.length && mapping === null)
    throw typeError(`not all arguments converted during ${dialect.name} formatting`);
  return result;
}

function scanConversion(scanner: Scanner): Conversion {
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
  flags: for (; ; scanner.pos++) {
    switch (scanner.unit()) {
      case 45:
        found.left = true;
        break;
      case 43:
        found.plus = true;
        break;
      case 32:
        found.blank = true;
        break;
      case 35:
        found.alternate = true;
        break;
      case 48:
        found.zero = true;
        break;
      default:
        break flags;
    }
  }
  if (scanner.unit() === STAR) {
    found.width = scanner.star('ssize_t');
    if (found.width < 0) {
      found.left = true;
      found.width = -found.width;
    }
  } else if (isDigit(scanner.unit())) found.width = scanner.number('width');
  if (scanner.unit() === 46) {
    scanner.pos++;
    found.precision = scanner.unit() === STAR ? Math.max(0, scanner.star('int')) : scanner.number('precision');
  }
  // The C types h, l and L say nothing.
  const unit = scanner.unit();
  if (unit === 104 || unit === 108 || unit === 76) {
    scanner.pos++;
    scanner.unit();
  }
  const point = scanner.text.codePointAt(scanner.pos) as number;
  found.code = String.fromCodePoint(point);
  scanner.pos += found.code.length;
  return found;
}

function convertPercent(vm: VM, value: Value, given: Conversion, dialect: PercentDialect, scanner: Scanner): string {
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
  const at = codePointLength(scanner.text.slice(0, scanner.pos)) - 1;
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
  if (given.width < 0) return sign + prefix + text;
  const rest = given.width - sign.length - prefix.length - codePointLength(text);
  if (rest <= 0) return sign + prefix + text;
  if (rest > MAX_TEXT) throw memoryError();
  if (given.left) return sign + prefix + text + ' '.repeat(rest);
  return zero ? sign + prefix + '0'.repeat(rest) + text : ' '.repeat(rest) + sign + prefix + text;
}
