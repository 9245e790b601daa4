// What CPython says, and where, when the text is no token: the error of a ModalLexer that stands on an `Error`.
import { isPrintable, LineMap, PythonSyntaxError } from '@taipan/source';
import { LexError } from './lex-error.js';
import type { ModalLexer } from './modal-lexer.js';
import { incompatiblePrefixes, StringFlag } from './string-prefix.js';

/** The message alone. */
export function lexicalMessage(lexer: ModalLexer): string {
  const { source, error, end } = lexer;
  const open = lexer.openString;
  const letter = open !== null && (open.flags & StringFlag.Template) !== 0 ? 't' : 'f';
  const previous = (): string => characterBefore(source, end);
  switch (error) {
    case LexError.InvalidCharacter:
    case LexError.NonPrintable: {
      const character = previous();
      const number = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      return isPrintable(character.codePointAt(0)!)
        ? `invalid character '${character}' (${number})`
        : `invalid non-printable character ${number}`;
    }
    case LexError.UnterminatedString:
    case LexError.UnterminatedTripleString:
      return unterminatedString(lexer, letter);
    case LexError.UnterminatedFString:
      return `unterminated ${letter}-string literal (detected at line ${lastLine(source, end)})`;
    case LexError.UnterminatedTripleFString:
      return `unterminated triple-quoted ${letter}-string literal (detected at line ${lastLine(source, source.length)})`;
    case LexError.NewlineInFormatSpec:
      return `${letter}-string: newlines are not allowed in format specifiers for single quoted ${letter}-strings`;
    case LexError.FStringTooDeep:
      return `${letter}-string: expressions nested too deeply`;
    case LexError.InvalidDecimal:
      return 'invalid decimal literal';
    case LexError.InvalidHexadecimal:
      return 'invalid hexadecimal literal';
    case LexError.InvalidOctal:
      return 'invalid octal literal';
    case LexError.InvalidBinary:
      return 'invalid binary literal';
    case LexError.InvalidImaginary:
      return 'invalid imaginary literal';
    case LexError.OctalDigit:
      return `invalid digit '${previous()}' in octal literal`;
    case LexError.BinaryDigit:
      return `invalid digit '${previous()}' in binary literal`;
    case LexError.LeadingZeros:
      return 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    case LexError.AfterContinuation:
      return 'unexpected character after line continuation character';
    case LexError.EndAfterContinuation:
      return 'unexpected EOF while parsing';
    case LexError.TooManyParens:
      return 'too many nested parentheses';
    case LexError.UnmatchedClose:
      return `unmatched '${previous()}'`;
    case LexError.MismatchedClose:
      return mismatchedClose(lexer);
    case LexError.FStringSingleBrace:
      return `${letter}-string: single '}' is not allowed`;
    case LexError.FStringUnmatchedClose:
      return `${letter}-string: unmatched '${previous()}'`;
    case LexError.Dedent:
      return 'unindent does not match any outer indentation level';
    case LexError.TabsAndSpaces:
      return 'inconsistent use of tabs and spaces in indentation';
    case LexError.TooManyIndents:
      return 'too many levels of indentation';
    case LexError.NullByte:
      return 'source code cannot contain null bytes';
    case LexError.IncompatiblePrefixes: {
      const [a, b] = incompatiblePrefixes(source, lexer.start, end);
      return `'${a}' and '${b}' prefixes are incompatible`;
    }
    case LexError.TooManyStrings:
      return 'too many nested f-strings or t-strings';
    default:
      return 'unknown parsing error';
  }
}

/** The error of the compiler (`tokenize` reports in its own way). */
export function lexicalError(lexer: ModalLexer, filename: string): PythonSyntaxError {
  const { source, error, start, end } = lexer;
  const message = lexicalMessage(lexer);
  const make = (
    from: number,
    to: number,
    report: { offset?: number; endOffset?: number } = {},
    type: 'SyntaxError' | 'IndentationError' | 'TabError' = 'SyntaxError',
  ): PythonSyntaxError =>
    new PythonSyntaxError(type, message, source, filename, from, to, { ...report, fromTokenizer: true });
  switch (error) {
    case LexError.Dedent: {
      // CPython has read the line, its end included.
      const lineEnd = endOfLine(source, end);
      const read = lineEnd < source.length || lexer.addsLineEnd ? 1 : 0;
      const offset = new LineMap(source).codePointColumn(lineEnd) + read;
      return make(lineEnd, lineEnd, { offset, endOffset: -1 }, 'IndentationError');
    }
    case LexError.TabsAndSpaces:
      return make(startOfLine(source, end), end, { offset: 1, endOffset: 0 }, 'TabError');
    case LexError.TooManyIndents:
      return make(startOfLine(source, end), end, { offset: 1, endOffset: 0 }, 'IndentationError');
    case LexError.AfterContinuation:
      return make(end, end, { endOffset: 0 });
    case LexError.EndAfterContinuation: {
      const backslash = source.lastIndexOf('\\');
      return make(backslash + 1, backslash + 1, { endOffset: -1 });
    }
    case LexError.LeadingZeros:
    case LexError.IncompatiblePrefixes: {
      // These two CPython counts in bytes.
      const lines = new LineMap(source);
      const last = error === LexError.LeadingZeros ? end - 1 : end;
      return make(start, end, { offset: lines.byteColumn(start) + 1, endOffset: lines.byteColumn(last) + 1 });
    }
    case LexError.UnterminatedString:
    case LexError.UnterminatedTripleString:
      return make(start, start);
    case LexError.UnterminatedFString:
    case LexError.UnterminatedTripleFString: {
      const at = lexer.openString?.start ?? start;
      return make(at, at);
    }
    case LexError.NewlineInFormatSpec:
      return make(end, end);
    default: {
      const at = end - characterBefore(source, end).length;
      return make(at, at);
    }
  }
}

function characterBefore(source: string, offset: number): string {
  const low = source.charCodeAt(offset - 1);
  const pair = (low & 0xfc00) === 0xdc00 && (source.charCodeAt(offset - 2) & 0xfc00) === 0xd800;
  return source.slice(offset - (pair ? 2 : 1), offset);
}

/** A quote inside a replacement field that nothing closes is the end of the f-string: then a `}` is missing. */
function unterminatedString(lexer: ModalLexer, letter: string): string {
  const { source, contentStart, flags, end } = lexer;
  const quote = source.charCodeAt(contentStart - 1);
  const triple = (flags & StringFlag.Triple) !== 0;
  const open = lexer.openString;
  if (open !== null && open.quote === quote && ((open.flags & StringFlag.Triple) !== 0) === triple)
    return `${letter}-string: expecting '}'`;
  if (triple) return `unterminated triple-quoted string literal (detected at line ${lastLine(source, source.length)})`;
  const escaped = hasEscapedQuote(source, contentStart, end, quote) ? '; perhaps you escaped the end quote?' : '';
  return `unterminated string literal (detected at line ${lastLine(source, end)})${escaped}`;
}

function hasEscapedQuote(source: string, start: number, end: number, quote: number): boolean {
  for (let p = start; p < end; p++) if (source.charCodeAt(p) === 92 && source.charCodeAt(++p) === quote) return true;
  return false;
}

function mismatchedClose(lexer: ModalLexer): string {
  const { source, end, depth, openOffsets } = lexer;
  const opening = openOffsets[depth - 1]!;
  const base = `closing parenthesis '${source[end - 1]}' does not match opening parenthesis '${source[opening]}'`;
  const line = lineOf(source, opening);
  return line === lineOf(source, end - 1) ? base : `${base} on line ${line}`;
}

function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) {
    const c = source.charCodeAt(i);
    if (c === 10 || (c === 13 && source.charCodeAt(i + 1) !== 10)) line++;
  }
  return line;
}

/** The line where a scan stopped that went to `offset`; the line end at the end of the source begins no line. */
function lastLine(source: string, offset: number): number {
  if (offset < source.length || offset === 0) return lineOf(source, offset);
  const last = source.charCodeAt(offset - 1);
  return last === 10 || last === 13 ? lineOf(source, offset) - 1 : lineOf(source, offset);
}

function startOfLine(source: string, offset: number): number {
  while (offset > 0 && source.charCodeAt(offset - 1) !== 10 && source.charCodeAt(offset - 1) !== 13) offset--;
  return offset;
}

function endOfLine(source: string, offset: number): number {
  while (offset < source.length && source.charCodeAt(offset) !== 10 && source.charCodeAt(offset) !== 13) offset++;
  return offset;
}
