// `tokenize()`: every token of a source as an object, as CPython's `tokenize.generate_tokens` yields them: with comments, with the line
// ends that end no statement, with the lines they stand on.
import { PythonSyntaxError } from '@taipan/source';
import { LexError } from './lex-error.js';
import { lexicalError, lexicalMessage } from './messages.js';
import { ModalLexer } from './modal-lexer.js';
import { TokenKind } from './token-kind.js';
import { exactTypeName, typeName } from './token-names.js';

/** Line from 1, column from 0 in code points. */
export type TokenPosition = readonly [line: number, column: number];

/** One token: `tokenize.TokenInfo`, with the names of the token types for their numbers. */
export interface TokenInfo {
  /** `NAME`, `OP`, `NEWLINE`...: a name from CPython's `token` module. */
  readonly type: string;
  /** The same, but `LPAR`, `PLUS`... for an operator. */
  readonly exactType: string;
  readonly string: string;
  readonly start: TokenPosition;
  readonly end: TokenPosition;
  /** The line, or the lines, the token stands on. */
  readonly line: string;
}

/** CPython's `tokenize.TokenError`: `message` and the position, whose column is from 1. */
export class TokenError extends Error {
  readonly position: TokenPosition;

  constructor(message: string, position: TokenPosition) {
    super(message);
    this.name = 'TokenError';
    this.position = position;
  }
}

/** Lets pass what is the parser's to refuse. */
class LenientLexer extends ModalLexer {
  constructor() {
    super();
    this.lenient = true;
  }
}

/**
 * Yields the tokens of a source. Throws TokenError, or PythonSyntaxError for wrong indentation, when it comes to what is no token.
 * See Python's library reference, `tokenize`.
 */
export function* tokenize(source: string): Generator<TokenInfo, void, undefined> {
  yield* new Tokenizer(source).tokens();
}

const isText = (kind: TokenKind): boolean =>
  kind === TokenKind.String ||
  kind === TokenKind.FStringStart ||
  kind === TokenKind.FStringMiddle ||
  kind === TokenKind.TStringStart ||
  kind === TokenKind.TStringMiddle;

class Tokenizer {
  private readonly source: string;
  private readonly lexer = new LenientLexer();
  /** Offsets of line starts; only `\n` ends a line here. */
  private readonly starts: number[] = [0];
  /** The first line with a null character, at which CPython stops. */
  private readonly nullLine: number;
  private lineIndex = 0;
  /** The offset whose position was asked for last, and its column. */
  private lastOffset = 0;
  private lastColumn = 0;
  /** Where the last token ended. */
  private position = 0;
  private lastLine = -1;
  private lastText = '';
  private endedByNewline = false;
  /** The line of the last comment, if it begins with that comment and a carriage return alone ends that: its end ends no statement. */
  private commentLine = 0;
  /**
   * The offset where CPython's buffer begins, from which some errors count: it grows by a line in a string and after a backslash, and
   * begins anew with any other line.
   */
  private bufferStart = 0;
  /** Whether the next token comes after an f-string has begun and before it has ended. */
  private inString = false;

  constructor(source: string) {
    this.source = source;
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.starts.push(i + 1);
    const zero = source.indexOf('\0');
    this.nullLine = zero < 0 ? Number.POSITIVE_INFINITY : this.lineOf(zero);
    this.lineIndex = 0;
    this.lexer.reset(source);
  }

  *tokens(): Generator<TokenInfo, void, undefined> {
    const { lexer, source } = this;
    for (;;) {
      this.inString = lexer.openStrings > 0;
      lexer.advance();
      const { kind, start, end } = lexer;
      yield* this.between(start);
      const atEnd = start === source.length;
      switch (kind) {
        case TokenKind.Error:
          throw this.error();
        case TokenKind.EndMarker:
          yield* this.lastLineEnd();
          if (this.nullLine <= this.starts.length) throw this.nullError();
          if (lexer.depth > 0) throw this.endError();
          yield this.trailing('ENDMARKER');
          return;
        case TokenKind.Indent: {
          const [line, column] = this.at(start);
          yield this.make(
            'INDENT',
            'INDENT',
            source.slice(this.starts[line - 1], start),
            [line, 0],
            [line, column],
            line,
            line,
          );
          break;
        }
        case TokenKind.Dedent:
          if (atEnd) {
            yield* this.lastLineEnd();
            yield this.trailing('DEDENT');
          } else yield this.token(TokenKind.Dedent, start, start);
          break;
        case TokenKind.Newline:
          this.endedByNewline = end === source.length;
          yield this.lineEnd(this.lineOf(start) === this.commentLine ? 'NL' : 'NEWLINE', start, end);
          this.beginBuffer(end);
          break;
        default:
          yield this.token(kind, start, end);
      }
      // After a doubled brace of an f-string there is one character that is in no token.
      this.position = kind === TokenKind.Newline || kind === TokenKind.Dedent ? end : lexer.pos;
    }
  }

  /** Comments and line ends between the last token and the next. */
  private *between(end: number): Generator<TokenInfo, void, undefined> {
    const { source } = this;
    let p = this.position;
    while (p < end) {
      const c = source.charCodeAt(p);
      if (c === 35) {
        const start = p;
        while (p < end && !isLineEnd(source.charCodeAt(p))) p++;
        this.commentLine =
          isLineEnd(source.charCodeAt(p)) && !this.endsLine(p) && this.startsLine(start) ? this.lineOf(p) : 0;
        yield this.simple('COMMENT', start, p);
      } else if (c === 92) {
        const alone = this.startsLine(p);
        p = skipLineEnd(source, p + 1);
        if (alone) this.beginBuffer(p);
      } else if (this.endsLine(p)) {
        const start = p;
        p = skipLineEnd(source, p);
        yield this.lineEnd('NL', start, p);
        this.beginBuffer(p);
        this.endedByNewline = p === source.length;
      } else p++;
    }
    this.position = Math.max(p, this.position);
  }

  /** Whether there is a line end at an offset: a carriage return alone is one at the end of the source only. */
  private endsLine(p: number): boolean {
    const { source } = this;
    const c = source.charCodeAt(p);
    return c === 10 || (c === 13 && (p + 1 === source.length || source.charCodeAt(p + 1) === 10));
  }

  /** Whether there is nothing but blanks before an offset on its line. */
  private startsLine(offset: number): boolean {
    return /^[ \t\f]*$/.test(this.source.slice(this.starts[this.lineOf(offset) - 1], offset));
  }

  private beginBuffer(offset: number): void {
    if (!this.inString && offset < this.source.length) this.bufferStart = offset;
  }

  /** At the end of a source whose last line has no line end, but no statement either: CPython adds one. */
  private *lastLineEnd(): Generator<TokenInfo, void, undefined> {
    const { source } = this;
    if (source.length === 0 || this.endedByNewline || source.endsWith('\n')) return;
    this.endedByNewline = true;
    yield this.lineEnd('NL', source.length, source.length);
  }

  /** A NEWLINE or an NL; the one that CPython adds at the end of a source takes a column, but has no text. */
  private lineEnd(type: string, start: number, end: number): TokenInfo {
    const text = this.source.slice(start, end);
    const [line, column] = this.at(start);
    const width = text.endsWith('\n') ? text.length : text.length + 1;
    return this.make(
      type,
      type,
      type === 'NL' && text === '\r' ? '' : text,
      [line, column],
      [line, column + width],
      line,
      line,
    );
  }

  private simple(type: string, start: number, end: number): TokenInfo {
    const from = this.at(start);
    return this.make(type, type, this.source.slice(start, end), from, this.at(end), from[0], from[0]);
  }

  private token(kind: TokenKind, start: number, end: number): TokenInfo {
    const from = this.at(start);
    const to = this.at(end);
    const text = this.source.slice(start, end);
    const type = typeName(kind);
    const exactType = text.startsWith('\r') ? type : exactTypeName(kind);
    return this.make(type, exactType, text, from, to, isText(kind) ? from[0] : to[0], to[0]);
  }

  /** A token at the very end. */
  private trailing(type: string): TokenInfo {
    const { source, starts } = this;
    const line = source.length === 0 || source.endsWith('\n') ? starts.length : starts.length + 1;
    return { type, exactType: type, string: '', start: [line, 0], end: [line, 0], line: '' };
  }

  private make(
    type: string,
    exactType: string,
    string: string,
    start: TokenPosition,
    end: TokenPosition,
    firstLine: number,
    lastLine: number,
  ): TokenInfo {
    if (lastLine >= this.nullLine) throw this.nullError();
    // CPython gives the text it gave for the last token as long as the line is the same.
    if (lastLine !== this.lastLine)
      this.lastText = this.source.slice(this.starts[firstLine - 1], this.starts[lastLine]);
    this.lastLine = firstLine;
    return { type, exactType, string, start, end, line: this.lastText };
  }

  // --- positions and errors ------------------------------------------------------------------------------------------------------

  private lineOf(offset: number): number {
    const { starts } = this;
    let index = this.lineIndex;
    if (starts[index]! > offset) index = 0;
    while (index + 1 < starts.length && starts[index + 1]! <= offset) index++;
    this.lineIndex = index;
    return index + 1;
  }

  private at(offset: number): TokenPosition {
    const line = this.lineOf(offset);
    const start = this.starts[line - 1]!;
    // Positions are asked for in order, as good as always: the way from the last one is short, however long the line is.
    if (this.lastOffset < start || this.lastOffset > offset) {
      this.lastOffset = start;
      this.lastColumn = 0;
    }
    this.lastColumn += codePoints(this.source, this.lastOffset, offset);
    this.lastOffset = offset;
    return [line, this.lastColumn];
  }

  private nullError(): TokenError {
    return new TokenError('source code cannot contain null bytes', [this.nullLine, 0]);
  }

  private error(): Error {
    const { lexer, source } = this;
    if (lexer.error === LexError.NullByte || this.lineOf(Math.min(lexer.end, source.length)) >= this.nullLine)
      return this.nullError();
    switch (lexer.error) {
      case LexError.EndAfterContinuation:
        return this.endError();
      case LexError.AfterContinuation: {
        const [line, offset] = this.wholeLines(lexer.end);
        return new TokenError(lexicalMessage(lexer), [line, offset]);
      }
      case LexError.Dedent:
      case LexError.TabsAndSpaces:
      case LexError.TooManyIndents: {
        const [lineno, offset] = this.wholeLines(lexer.end);
        const type = lexer.error === LexError.TabsAndSpaces ? 'TabError' : 'IndentationError';
        const reported = { lineno, offset, endLineno: null, endOffset: null };
        const message = lexicalMessage(lexer);
        return new PythonSyntaxError(type, message, this.source, '<string>', lexer.start, lexer.end, reported);
      }
    }
    // A carriage return alone ends no line here, but it may be the character that is wrong.
    const end = lexer.error === LexError.NonPrintable ? lexer.end - 1 : lexer.end;
    lexer.source = source.slice(0, end).replace(/\r(?!\n)/g, ' ') + source.slice(end);
    const { message, lineno, offset } = lexicalError(lexer, '<string>');
    const text = message.includes('unterminated triple-quoted string literal') ? 'EOF in multi-line string' : message;
    return new TokenError(text, [lineno ?? 0, offset ?? 0]);
  }

  /** The line of an offset, and how many characters there are up to its end, counted from where CPython's buffer begins. */
  private wholeLines(offset: number): TokenPosition {
    const line = this.lineOf(Math.min(offset, this.source.length));
    let end = this.starts[line] ?? this.source.length;
    if (end > this.bufferStart && this.source.charCodeAt(end - 1) === 10) end--;
    return [line, codePoints(this.source, this.bufferStart, end) + 1];
  }

  /** The source ends where it cannot. */
  private endError(): TokenError {
    const { lexer, source, starts } = this;
    const lines = source.endsWith('\n') ? starts.length - 1 : starts.length;
    const afterBackslash =
      lexer.error === LexError.EndAfterContinuation && !/^[ \t\f]*\\/.test(source.slice(starts[lines - 1]));
    const size = utf8Length(source, this.bufferStart) + (source.endsWith('\n') ? 0 : 1);
    const offset = lexer.openStrings > 0 || afterBackslash ? size : 0;
    return new TokenError('unexpected EOF in multi-line statement', [lines, offset]);
  }
}

const isLineEnd = (c: number): boolean => c === 10 || c === 13;

/** The offset after the line end at `p`. */
function skipLineEnd(source: string, p: number): number {
  return source.charCodeAt(p) === 13 && source.charCodeAt(p + 1) === 10 ? p + 2 : p + 1;
}

/** How many code points there are between two offsets. */
function codePoints(source: string, start: number, end: number): number {
  let count = end - start;
  for (let i = start; i + 1 < end; i++)
    if ((source.charCodeAt(i) & 0xfc00) === 0xd800 && (source.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count--;
  return count;
}

/** How many bytes the text from an offset on takes: CPython reports an early end with its column in bytes. */
function utf8Length(source: string, start: number): number {
  let count = 0;
  for (const character of source.slice(start)) {
    const code = character.codePointAt(0)!;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}
