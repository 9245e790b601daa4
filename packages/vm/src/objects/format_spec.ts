// The format specification mini-language (library reference, "Format Specification Mini-Language"): from text to its parts.

import { valueError } from './exceptions.js';
import { MAX_INDEX } from './operations.js';
import { decimalValue } from './unicode.js';

/** The parts of a format specification; an empty string or -1 where a part was not given. */
export interface FormatSpec {
  /** One code point. */
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  /** `z`: a zero that rounding made negative loses its sign. */
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  /** `,` or `_` between groups of digits before the decimal point. */
  readonly grouping: string;
  readonly precision: number;
  /** The same after the decimal point. */
  readonly fractionGrouping: string;
  /** The presentation type, one code point. */
  readonly code: string;
}

const GROUPING_DECIMAL = 'defgEG%F';
const GROUPING_BITS = 'boxX';

/** A code point for an error message: as it is if ASCII shows it. */
export function shownCode(code: string): string {
  const point = code.codePointAt(0) as number;
  return point > 32 && point < 128 ? code : `\\x${point.toString(16)}`;
}

/** The decimal digit at an offset, of any script, or -1. */
function digitAt(text: string, pos: number): number {
  const unit = text.charCodeAt(pos);
  if (unit < 128) return unit >= 48 && unit <= 57 ? unit - 48 : -1;
  return pos < text.length ? decimalValue(text.codePointAt(pos) as number) : -1;
}

/** Length in UTF-16 units of the character at an offset. */
const sizeAt = (text: string, pos: number) => ((text.codePointAt(pos) as number) > 0xffff ? 2 : 1);

/** Where reading is: kept outside of the function, which would otherwise need closures. */
let pos = 0;

/** The digits here as a number, -1 if there are none. */
function takeInteger(text: string): number {
  let value = -1;
  for (let digit = digitAt(text, pos); digit >= 0; digit = digitAt(text, pos)) {
    value = Math.max(value, 0) * 10 + digit;
    if (value > MAX_INDEX) throw valueError('Too many decimal digits in format string');
    pos += sizeAt(text, pos);
  }
  return value;
}

/** One of `,` and `_`, or ''. */
function takeGrouping(text: string): string {
  const comma = text[pos] === ',';
  if (comma) pos++;
  const underscore = text[pos] === '_';
  if (comma && underscore) throw bothGroupings();
  if (underscore) pos++;
  if (underscore && text[pos] === ',') throw bothGroupings();
  return comma ? ',' : underscore ? '_' : '';
}

const isAlign = (char: string | undefined) => char === '<' || char === '>' || char === '=' || char === '^';

/** Reads a format specification; see `formatSpecReader`. */
function parseFormatSpec(text: string, typeName: string, defaultCode: string, defaultAlign: '<' | '>'): FormatSpec {
  let fill = ' ';
  let align: string = defaultAlign;
  let alignGiven = false;
  pos = 0;
  const first = text === '' ? 0 : sizeAt(text, 0);
  const fillGiven = isAlign(text[first]);
  if (fillGiven) {
    fill = text.slice(0, first);
    align = text[first] as string;
    alignGiven = true;
    pos = first + 1;
  } else if (isAlign(text[0])) {
    align = text[0] as string;
    alignGiven = true;
    pos = 1;
  }
  let sign = '';
  const mark = text[pos];
  if (mark === '+' || mark === '-' || mark === ' ') {
    sign = mark;
    pos++;
  }
  const noNegativeZero = text[pos] === 'z';
  if (noNegativeZero) pos++;
  const alternate = text[pos] === '#';
  if (alternate) pos++;
  if (!fillGiven && text[pos] === '0') {
    pos++;
    fill = '0';
    if (!alignGiven && defaultAlign === '>') align = '=';
  }
  const width = takeInteger(text);
  const grouping = takeGrouping(text);
  let precision = -1;
  let fractionGrouping = '';
  if (text[pos] === '.') {
    pos++;
    precision = takeInteger(text);
    fractionGrouping = takeGrouping(text);
    if (precision < 0 && fractionGrouping === '') throw valueError('Format specifier missing precision');
  }
  const left = text.length - pos;
  if (left > 0 && left > sizeAt(text, pos))
    throw valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  const code = left > 0 ? text.slice(pos) : defaultCode;
  if (grouping !== '' && code !== '' && !GROUPING_DECIMAL.includes(code))
    if (grouping === ',' || !GROUPING_BITS.includes(code)) throw wrongGrouping(grouping, code);
  if (fractionGrouping !== '' && code === 'n') throw wrongGrouping(fractionGrouping, code);
  return { fill, align, sign, noNegativeZero, alternate, width, grouping, precision, fractionGrouping, code };
}

/** How many specifications a reader remembers. */
const MOST_REMEMBERED = 64;

/**
 * Reads specifications for values of some types. A program writes few and uses them often: those read last are remembered.
 * @param defaultCode the presentation type if none is written, or ''
 * @param defaultAlign `<` for text, `>` for numbers
 * @returns what reads a specification, given the name of the value's type for messages; it throws ValueError in CPython's words
 */
export function formatSpecReader(
  defaultCode: string,
  defaultAlign: '<' | '>',
): (text: string, typeName: string) => FormatSpec {
  const read = new Map<string, FormatSpec>();
  return (text, typeName) => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const spec = parseFormatSpec(text, typeName, defaultCode, defaultAlign);
    if (read.size === MOST_REMEMBERED) read.clear();
    read.set(text, spec);
    return spec;
  };
}

const wrongGrouping = (sign: string, code: string) => valueError(`Cannot specify '${sign}' with '${shownCode(code)}'.`);

const bothGroupings = () => valueError("Cannot specify both ',' and '_'.");

/** @throws ValueError for a presentation type that the value's type does not know */
export function unknownCode(code: string, typeName: string): never {
  throw valueError(`Unknown format code '${shownCode(code)}' for object of type '${typeName}'`);
}
