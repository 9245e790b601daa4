// Numeric literals in general (reference, section 2.5); the lexer itself handles short decimal integers.
import { LexError } from './lex-error.js';

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isHexDigit = (c: number): boolean => isDigit(c) || ((c | 32) >= 97 && (c | 32) <= 102);
const isWordCharacter = (c: number): boolean => isDigit(c) || c === 95 || ((c | 32) >= 97 && (c | 32) <= 122);

/** An error and the offset where it is found, in one negative number: see `Lexer.scanNumber`. */
const failure = (error: LexError, offset: number): number => -(offset * 32 + error) - 1;

/**
 * Scans the numeric literal at `start`, which begins with a digit or a point. Gives its end; or, when it is wrong, a negative
 * number made by `failure`. `lenient` lets leading zeros and a word right after the number pass.
 */
export function scanNumber(source: string, start: number, lenient: boolean): number {
  let p = start;
  if (source.charCodeAt(p) === 48) {
    switch (source.charCodeAt(p + 1) | 32) {
      case 120:
        return scanDigits(source, p + 2, 16, LexError.InvalidHexadecimal, lenient);
      case 111:
        return scanDigits(source, p + 2, 8, LexError.InvalidOctal, lenient);
      case 98:
        return scanDigits(source, p + 2, 2, LexError.InvalidBinary, lenient);
    }
    for (;;) {
      if (source.charCodeAt(p) === 95) {
        p++;
        if (!isDigit(source.charCodeAt(p))) return failure(LexError.InvalidDecimal, p);
      }
      if (source.charCodeAt(p) !== 48) break;
      p++;
    }
    if (isDigit(source.charCodeAt(p))) {
      const zeros = p;
      p = decimalTail(source, p);
      if (p < 0) return p;
      const c = source.charCodeAt(p);
      if (c !== 46 && (c | 32) !== 101 && (c | 32) !== 106 && !lenient)
        return failure(LexError.LeadingZeros, zeros + 1);
    }
  } else if (source.charCodeAt(p) !== 46) {
    p = decimalTail(source, p);
    if (p < 0) return p;
  }
  if (source.charCodeAt(p) === 46) {
    p++;
    if (isDigit(source.charCodeAt(p))) p = decimalTail(source, p);
    if (p < 0) return p;
  }
  if ((source.charCodeAt(p) | 32) === 101) {
    const exponent = p++;
    const c = source.charCodeAt(p);
    if (c === 43 || c === 45) {
      p++;
      if (!isDigit(source.charCodeAt(p))) return failure(LexError.InvalidDecimal, p);
    } else if (!isDigit(c)) return lenient ? exponent : checkEnd(source, exponent, LexError.InvalidDecimal);
    p = decimalTail(source, p);
    if (p < 0) return p;
  }
  if ((source.charCodeAt(p) | 32) === 106) return lenient ? p + 1 : checkEnd(source, p + 1, LexError.InvalidImaginary);
  return lenient ? p : checkEnd(source, p, LexError.InvalidDecimal);
}

/** Digits with single underscores between them; the first character is a digit. */
function decimalTail(source: string, p: number): number {
  for (;;) {
    while (isDigit(source.charCodeAt(p))) p++;
    if (source.charCodeAt(p) !== 95) return p;
    p++;
    if (!isDigit(source.charCodeAt(p))) return failure(LexError.InvalidDecimal, p);
  }
}

/** The digits after `0x`, `0o` or `0b`: at least one, each group after an optional underscore. */
function scanDigits(source: string, p: number, base: number, error: LexError, lenient: boolean): number {
  const digitError = base === 8 ? LexError.OctalDigit : LexError.BinaryDigit;
  const isOne = (c: number): boolean => (base === 16 ? isHexDigit(c) : c >= 48 && c < 48 + base);
  do {
    if (source.charCodeAt(p) === 95) p++;
    const c = source.charCodeAt(p);
    if (!isOne(c)) return isDigit(c) && base !== 16 ? failure(digitError, p + 1) : failure(error, p);
    while (isOne(source.charCodeAt(p))) p++;
  } while (source.charCodeAt(p) === 95);
  if (isDigit(source.charCodeAt(p))) return failure(digitError, p + 1);
  return lenient ? p : checkEnd(source, p, error);
}

/** A number may be followed by a letter only when a keyword begins there: `1if x else y`. */
function checkEnd(source: string, p: number, error: LexError): number {
  const c = source.charCodeAt(p);
  if (!isWordCharacter(c)) return p;
  const d = source.charCodeAt(p + 1);
  let keyword = false;
  switch (c) {
    case 97:
      keyword = isWord(source, p, 'and');
      break;
    case 101:
      keyword = isWord(source, p, 'else');
      break;
    case 102:
      keyword = isWord(source, p, 'for');
      break;
    case 105:
      keyword = d === 102 || d === 110 || d === 115;
      break;
    case 110:
      keyword = isWord(source, p, 'not');
      break;
    case 111:
      keyword = isWord(source, p, 'or');
      break;
  }
  return keyword ? p : failure(error, p);
}

function isWord(source: string, p: number, word: string): boolean {
  const after = source.charCodeAt(p + word.length);
  return source.startsWith(word, p) && !isWordCharacter(after) && !(after >= 128);
}
