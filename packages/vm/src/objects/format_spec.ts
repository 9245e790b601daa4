// The format specification mini-language (library reference, "Format Specification Mini-Language"): from text to its parts.

import { valueError } from './exceptions.js';
import { asciiDigits } from './int_text.js';
import { MAX_INDEX } from './operations.js';

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

const ALIGNMENTS = '<>=^';
const GROUPING_DECIMAL = 'defgEG%F';
const GROUPING_BITS = 'boxX';

/** A code point for an error message: as it is if ASCII shows it. */
export function shownCode(code: string): string {
  const point = code.codePointAt(0) as number;
  return point > 32 && point < 128 ? code : `\\x${point.toString(16)}`;
}

/**
 * Reads a format specification.
 * @param typeName the type of the value, for error messages
 * @param defaultCode the presentation type if none is written, or ''
 * @param defaultAlign `<` for text, `>` for numbers
 * @throws ValueError in CPython's words
 */
export function parseFormatSpec(
  text: string,
  typeName: string,
  defaultCode: string,
  defaultAlign: '<' | '>',
): FormatSpec {
  const chars = [...text];
  let pos = 0;
  const at = (i: number): string => chars[i] ?? '';
  const isAlign = (char: string) => char !== '' && ALIGNMENTS.includes(char);
  const take = (wanted: string): boolean => {
    if (at(pos) !== wanted) return false;
    pos++;
    return true;
  };
  /** The digits here as a number, -1 if there are none. */
  const takeInteger = (): number => {
    let value = -1;
    for (; pos < chars.length; pos++) {
      const digit = asciiDigits(at(pos));
      if (!/^[0-9]$/.test(digit)) break;
      value = Math.max(value, 0) * 10 + Number(digit);
      if (value > MAX_INDEX) throw valueError('Too many decimal digits in format string');
    }
    return value;
  };
  /** One of `,` and `_`. */
  const takeGrouping = (): string => {
    const comma = take(',');
    const underscore = at(pos) === '_';
    if (comma && underscore) throw bothGroupings();
    if (underscore) pos++;
    if (underscore && at(pos) === ',') throw bothGroupings();
    return comma ? ',' : underscore ? '_' : '';
  };

  let fill = ' ';
  let align: string = defaultAlign;
  const fillGiven = isAlign(at(1));
  let alignGiven = fillGiven;
  if (fillGiven) {
    fill = at(0);
    align = at(1);
    pos = 2;
  } else if (isAlign(at(0))) {
    align = at(0);
    alignGiven = true;
    pos = 1;
  }
  let sign = '';
  if (at(pos) === '+' || at(pos) === '-' || at(pos) === ' ') sign = at(pos++);
  const noNegativeZero = take('z');
  const alternate = take('#');
  if (!fillGiven && take('0')) {
    fill = '0';
    if (!alignGiven && defaultAlign === '>') align = '=';
  }
  const width = takeInteger();
  const grouping = takeGrouping();
  let precision = -1;
  let fractionGrouping = '';
  if (take('.')) {
    precision = takeInteger();
    fractionGrouping = takeGrouping();
    if (precision < 0 && fractionGrouping === '') throw valueError('Format specifier missing precision');
  }
  if (chars.length - pos > 1) throw valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  const code = chars.length > pos ? at(pos) : defaultCode;
  const wrongGrouping = (sign: string) => valueError(`Cannot specify '${sign}' with '${shownCode(code)}'.`);
  if (grouping !== '' && code !== '' && !GROUPING_DECIMAL.includes(code))
    if (grouping === ',' || !GROUPING_BITS.includes(code)) throw wrongGrouping(grouping);
  if (fractionGrouping !== '' && code === 'n') throw wrongGrouping(fractionGrouping);
  return { fill, align, sign, noNegativeZero, alternate, width, grouping, precision, fractionGrouping, code };
}

const bothGroupings = () => valueError("Cannot specify both ',' and '_'.");

/** @throws ValueError for a presentation type that the value's type does not know */
export function unknownCode(code: string, typeName: string): never {
  throw valueError(`Unknown format code '${shownCode(code)}' for object of type '${typeName}'`);
}
