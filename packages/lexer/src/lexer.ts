// The on-demand lexer: `next()` moves to the next token, whose kind and offsets are then fields. No token objects, no messages.
//
// Nothing is allocated for ASCII source but the two small arrays made with the lexer. Errors are a token of kind `Error`; a caller who
// wants to know more reads `error`, `start` and `end`.
import {
  CharClass,
  CLASSES,
  checkKeyword,
  KEYWORD_HASHES,
  KEYWORD_KINDS,
  keywordSlot,
  OPERATOR_KINDS,
  PAIR,
  SECONDS,
  Second,
  SINGLES,
  STRING_STOPS,
} from './characters.js';
import { invalidIdentifierCharacter } from './identifiers.js';
import { intern } from './intern.js';
import { Landmarks } from './landmarks.js';
import { LexError } from './lex-error.js';
import { scanNumber } from './numbers.js';
import { INCOMPATIBLE_PREFIXES, StringFlag, stringPrefix } from './string-prefix.js';
import { TokenKind } from './token-kind.js';

/** As CPython: 200 open brackets, 100 levels of indentation. */
const MAX_PARENS = 200;
const MAX_INDENTS = 100;
/** Tabs align to 8 columns, and to 1 for the check that tabs and spaces are not mixed. */
const TAB_SIZE = 8;

// Tables as constants of this module: V8 folds these into the code it makes, but no imported bindings.
const classes = CLASSES;
const singles = SINGLES;
const seconds = SECONDS;
const operatorKinds = OPERATOR_KINDS;
const stringStops = STRING_STOPS;
const keywordHashes = KEYWORD_HASHES;
const keywordKinds = KEYWORD_KINDS;
const pair = PAIR;

const enum LineState {
  Inside = 0,
  AtStart = 1,
  PendingDedents = 2,
}

/** What ended a middle of an f-string, besides a doubled brace or the end of the string. */
export const enum PartEnd {
  Text = 0,
  /** The `{` of a replacement field. */
  Field = 1,
  /** A `}`. */
  Close = 2,
}

/** What the end of a source does where its last line has no line end. */
export const enum SourceEnd {
  /** In a module CPython adds the line end. */
  Line = 0,
  /** After an expression for `eval` there is none. */
  Nothing = 1,
  /** An interactive statement is ended, but a last line of blanks is no blank line. */
  Statement = 2,
}

export class Lexer {
  source = '';
  /** Where the next token is looked for, and the code of the character there (0 at the end): see `seek`. */
  pos = 0;
  protected ahead = 0;
  kind: TokenKind = TokenKind.Newline;
  start = 0;
  end = 0;
  /** End of the last token before this one that is no NEWLINE, INDENT or DEDENT: where a node that ends here ends. */
  previousEnd = 0;
  /** The value of a `SmallInt`. */
  intValue = 0;
  /** After a `Number` that is a short float: how many decimals it has, its digits being `intValue`; else -1. */
  scale = -1;
  /** Hash of the characters of a `Name`, or 0 when the name has characters outside ASCII. */
  hash = 0;
  /** `StringFlag`s of a string, and the offset of the first character inside its quotes. */
  flags = 0;
  contentStart = 0;
  /** How many brackets are open; their offsets are in `openOffsets`. */
  depth = 0;
  /** The number of open brackets at which `:` ends the expression of an f-string's replacement field; 0 outside of one. */
  fieldDepth = 0;
  error: LexError = LexError.None;
  /** After a middle of an f-string: what ended it. */
  afterPart: PartEnd = PartEnd.Text;
  readonly openOffsets: Int32Array = new Int32Array(MAX_PARENS);

  protected sourceEnd: SourceEnd = SourceEnd.Line;
  /** What `tokenize` lets pass: unmatched brackets, numbers run into words, characters no identifier has. */
  protected lenient = false;
  protected lineState: LineState = LineState.AtStart;
  protected pendingDedents = 0;
  protected indentTop = 0;
  protected readonly indents: Int32Array = new Int32Array(MAX_INDENTS);
  protected readonly altIndents: Int32Array = new Int32Array(MAX_INDENTS);
  private readonly landmarks: Landmarks = new Landmarks();

  /** Starts again at the beginning of `source`. The first token comes with the first `next()`. */
  reset(source: string): void {
    this.source = source;
    this.pos = 0;
    this.ahead = source.length > 0 ? source.charCodeAt(0) : 0;
    this.kind = TokenKind.Newline;
    this.start = 0;
    this.end = 0;
    this.previousEnd = 0;
    this.depth = 0;
    this.fieldDepth = 0;
    this.error = LexError.None;
    this.sourceEnd = SourceEnd.Line;
    this.indentTop = 0;
    // Most sources begin with a word, a number or a bracket: then there is no indentation to look at.
    this.lineState = isWordCharacter(this.ahead) ? LineState.Inside : LineState.AtStart;
  }

  /** Starts in the middle of a logical line, at an offset where a token may begin: for looking ahead. */
  resetAt(source: string, offset: number): void {
    this.reset(source);
    this.seek(offset);
    this.start = offset;
    this.end = offset;
    this.lineState = LineState.Inside;
    this.kind = TokenKind.Semicolon;
  }

  /** Starts at the beginning of a source that is no module. */
  resetAs(source: string, sourceEnd: SourceEnd): void {
    this.reset(source);
    this.sourceEnd = sourceEnd;
  }

  /** Lets go of the source. */
  release(): void {
    this.reset('');
    this.landmarks.isPlain('');
  }

  /** The text of the current token, as written. */
  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  /**
   * Moves to the next token. After `EndMarker` or `Error` it stays there.
   *
   * The tokens that most sources consist of are scanned here, in one function: it is too large for V8 to copy it into its callers,
   * which leaves their budgets to what they do themselves.
   */
  next(): void {
    if (this.kind > TokenKind.Dedent) this.previousEnd = this.end;
    if (this.lineState !== LineState.Inside && this.scanLineStart()) return;
    const source = this.source;
    const length = source.length;
    let p = this.pos | 0;
    let c = this.ahead | 0;
    for (;;) {
      while (c === 32) c = ++p < length ? source.charCodeAt(p) : 0;
      const start = p;
      this.start = start;
      switch (c < 128 ? classes[c] : CharClass.Letter) {
        case CharClass.Digit: {
          const first = c;
          let value = c - 48;
          c = ++p < length ? source.charCodeAt(p) : 0;
          while (c >= 48 && c <= 57 && value < 100_000_000) {
            value = (value * 10 + c - 48) | 0;
            c = ++p < length ? source.charCodeAt(p) : 0;
          }
          if (c === 46) {
            this.scanFraction(p, value);
            return;
          }
          // A digit too many, a letter, an underscore or a leading zero: the general case.
          if ((c < 128 && classes[c]! >= CharClass.Digit) || (first === 48 && p > start + 1)) {
            this.scanNumber(start);
            return;
          }
          this.intValue = value;
          this.kind = TokenKind.SmallInt;
          this.end = this.pos = p;
          this.ahead = c;
          return;
        }
        case CharClass.Letter: {
          let hash = 0;
          do {
            if (c >= 128) {
              this.scanUnicodeWord(start);
              return;
            }
            hash = (Math.imul(hash, 31) + c) | 0;
            c = ++p < length ? source.charCodeAt(p) : 0;
          } while (c >= 128 || classes[c]! >= CharClass.Digit);
          if ((c === 34 || c === 39) && p - start <= 5 && this.scanPrefixed(p, c)) return;
          this.hash = hash;
          this.end = this.pos = p;
          this.ahead = c;
          const slot = keywordSlot(hash);
          this.kind =
            keywordHashes[slot] === hash ? checkKeyword(keywordKinds[slot]!, source, start, p) : TokenKind.Name;
          return;
        }
        case CharClass.Operator: {
          const d = ++p < length ? source.charCodeAt(p) : 0;
          const second = d < 128 ? seconds[d]! : Second.Nothing;
          const kind = operatorKinds[(c << Second.Bits) | second]!;
          if (kind === 0) {
            p--;
            break;
          }
          if (kind < pair) {
            this.kind = kind;
            this.end = this.pos = p;
            this.ahead = d;
            return;
          }
          const e = ++p < length ? source.charCodeAt(p) : 0;
          if (e === 61 && second !== Second.Equal) {
            p -= 2;
            break;
          }
          this.kind = kind - pair;
          this.end = this.pos = p;
          this.ahead = e;
          return;
        }
        case CharClass.Single:
          this.kind = singles[c]!;
          this.end = this.pos = ++p;
          this.ahead = p < length ? source.charCodeAt(p) : 0;
          return;
        case CharClass.Open:
          this.open(p + 1, singles[c]!);
          return;
        case CharClass.Close:
          this.close(p + 1, singles[c]!, c === 41 ? 40 : c - 2);
          return;
      }
      if (p >= length) {
        this.end = this.pos = p;
        this.ahead = 0;
        // A NEWLINE if the last line has none, a DEDENT for each open block, ENDMARKER.
        if (this.depth !== 0) this.kind = TokenKind.EndMarker;
        else if (this.kind > TokenKind.Dedent && this.sourceEnd !== SourceEnd.Nothing) {
          this.kind = TokenKind.Newline;
          this.lineState = LineState.Inside;
        } else if (this.indentTop > 0) {
          this.indentTop--;
          this.kind = TokenKind.Dedent;
        } else this.kind = TokenKind.EndMarker;
        return;
      }
      p = this.scanOther(p, c) | 0;
      if (p < 0) return;
      c = p < length ? source.charCodeAt(p) : 0;
    }
  }

  /** As `next`, at a NEWLINE. One without characters stands for the end of the source: then ENDMARKER follows, and nothing is looked for. */
  nextLine(): void {
    if (this.start === this.end && this.indentTop === 0) this.kind = TokenKind.EndMarker;
    else this.next();
  }

  /** The string of the current `Name`, normalised. */
  name(): string {
    const hash = this.hash;
    if (hash !== 0) return intern(this.source, this.start, this.end, hash);
    return this.source.slice(this.start, this.end).normalize('NFKC');
  }

  /** Sets where the next token is looked for. */
  protected seek(p: number): void {
    this.pos = p;
    this.ahead = p < this.source.length ? this.source.charCodeAt(p) : 0;
  }

  /** A string after the word before `p`, if that is a prefix. @returns whether there is a token, be it an error */
  private scanPrefixed(p: number, quote: number): boolean {
    const flags = stringPrefix(this.source, this.start, p);
    if (flags >= 0) this.scanString(p, quote, flags);
    else if (flags === INCOMPATIBLE_PREFIXES) this.fail(LexError.IncompatiblePrefixes, p);
    else return false;
    return true;
  }

  /** A number from its point on, whose digits before it make `value`: the digits after it, or the general case. */
  private scanFraction(point: number, value: number): void {
    const source = this.source;
    const length = source.length;
    let p = point + 1;
    let c = p < length ? source.charCodeAt(p) : 0;
    while (c >= 48 && c <= 57 && value < 100_000_000) {
      value = (value * 10 + c - 48) | 0;
      c = ++p < length ? source.charCodeAt(p) : 0;
    }
    if (c < 128 && classes[c]! >= CharClass.Digit) {
      this.scanNumber(this.start);
      return;
    }
    this.intValue = value;
    this.scale = p - point - 1;
    this.kind = TokenKind.Number;
    this.end = this.pos = p;
    this.ahead = c;
  }

  private scanNumber(start: number): void {
    const end = scanNumber(this.source, start, this.lenient);
    if (end < 0) {
      const packed = -end - 1;
      this.fail(packed % 32, Math.floor(packed / 32));
      return;
    }
    this.scale = -1;
    this.kind = TokenKind.Number;
    this.end = end;
    this.seek(end);
  }

  /** Scans what `next` does not. Gives -1 when there is a token, or where to go on looking for one. */
  private scanOther(p: number, c: number): number {
    switch (c) {
      case 9:
      case 12:
        return p + 1;
      case 10:
      case 13:
        return this.scanLineEnd(p, c);
      case 34:
      case 39:
        this.scanString(p, c, 0);
        return -1;
      case 35:
        return this.skipComment(p + 1);
      case 92:
        return this.scanContinuation(p + 1);
      case 36:
      case 63:
      case 96:
        this.kind = TokenKind.Unknown;
        this.end = p + 1;
        this.seek(p + 1);
        return -1;
    }
    if (classes[c] === CharClass.Operator) this.scanOperator(p, c);
    else this.fail(c === 0 ? LexError.NullByte : LexError.NonPrintable, p + 1);
    return -1;
  }

  /** As `scanOther`, at a line feed or a carriage return. */
  private scanLineEnd(p: number, c: number): number {
    if (c === 13) {
      if (this.isBareReturn(p)) return this.scanBareReturn(p + 1);
      if (this.source.charCodeAt(p + 1) === 10) p++;
    }
    if (this.depth > 0) return p + 1;
    this.lineState = LineState.AtStart;
    this.kind = TokenKind.Newline;
    this.end = p + 1;
    this.seek(p + 1);
    return -1;
  }

  /** Any operator, at its first character, or a number that begins with a point. */
  private scanOperator(p: number, c: number): void {
    const source = this.source;
    const d = source.charCodeAt(p + 1);
    const second = d < 128 ? seconds[d]! : Second.Nothing;
    let kind: TokenKind = operatorKinds[(c << Second.Bits) | second]!;
    let end = p + 1;
    if (kind >= pair) {
      end++;
      kind -= pair;
      if (kind >= TokenKind.Plus && kind <= TokenKind.DoubleStar && source.charCodeAt(end) === 61) {
        end++;
        kind += TokenKind.PlusEqual - TokenKind.Plus;
      }
    } else if (kind === 0 && c === 58) {
      kind = TokenKind.Colon;
      if (this.fieldDepth === 0 || this.fieldDepth !== this.depth) {
        end++;
        kind = TokenKind.ColonEqual;
      }
    } else if (kind === 0) {
      if (second === Second.Digit) {
        this.scanNumber(p);
        return;
      }
      kind = TokenKind.Dot;
      if (source.charCodeAt(p + 2) === 46) {
        end += 2;
        kind = TokenKind.Ellipsis;
      }
    }
    this.kind = kind;
    this.end = end;
    this.seek(end);
  }

  /** For `tokenize`, which gets the lines of a file as they are, a carriage return alone ends no line. */
  private isBareReturn(p: number): boolean {
    return this.lenient && p + 1 < this.source.length && this.source.charCodeAt(p + 1) !== 10;
  }

  /**
   * CPython makes a bare carriage return the beginning of the token at `p` when that is a number, a string or an operator, and an
   * operator with whatever other character is there. As `scanOther`.
   */
  private scanBareReturn(p: number): number {
    const c = this.source.charCodeAt(p);
    switch (c < 128 ? classes[c] : CharClass.Letter) {
      case CharClass.Digit:
        this.scanNumber(p);
        return -1;
      case CharClass.Open:
        this.open(p + 1, singles[c]!);
        return -1;
      case CharClass.Close:
        this.close(p + 1, singles[c]!, c === 41 ? 40 : c - 2);
        return -1;
      case CharClass.Operator:
        this.scanOperator(p, c);
        return -1;
    }
    if (c === 34 || c === 39 || c === 92) return this.scanOther(p, c);
    if (c < 32) this.fail(LexError.NonPrintable, p + 1);
    else {
      this.kind = TokenKind.Unknown;
      this.end = p + (this.source.codePointAt(p)! > 0xffff ? 2 : 1);
      this.seek(this.end);
    }
    return -1;
  }

  private open(p: number, kind: TokenKind): void {
    if (this.depth >= MAX_PARENS) {
      this.fail(LexError.TooManyParens, p);
      return;
    }
    this.openOffsets[this.depth++] = p - 1;
    this.kind = kind;
    this.end = p;
    this.seek(p);
  }

  private close(p: number, kind: TokenKind, opening: number): void {
    const depth = this.depth - 1;
    if (depth < 0) {
      if (!this.lenient) {
        this.fail(LexError.UnmatchedClose, p);
        return;
      }
    } else {
      const found = this.source.charCodeAt(this.openOffsets[depth]!);
      if (found !== opening && !this.lenient) {
        const inField = found === 123 && this.depth === this.fieldDepth;
        this.fail(inField ? LexError.FStringUnmatchedClose : LexError.MismatchedClose, p);
        return;
      }
      this.depth = depth;
    }
    this.kind = kind;
    this.end = p;
    this.seek(p);
  }

  /** The offset of the line end that ends a comment. */
  private skipComment(p: number): number {
    const source = this.source;
    if (this.landmarks.isPlain(source)) {
      const end = source.indexOf('\n', p);
      return end < 0 ? source.length : end;
    }
    for (; p < source.length; p++) {
      const c = source.charCodeAt(p);
      if (c <= 13 && (c === 10 || c === 13 || c === 0)) break;
    }
    return p;
  }

  /** After a backslash outside a string: gives where the next line begins, or -1 with an error. */
  private scanContinuation(p: number): number {
    const source = this.source;
    const c = source.charCodeAt(p);
    if (c === 13 && source.charCodeAt(p + 1) === 10) p++;
    else if ((c !== 10 && c !== 13) || (c === 13 && this.isBareReturn(p))) {
      // At the end of the source there is a line end that only CPython's tokenizer sees.
      if (p < source.length) this.fail(LexError.AfterContinuation, p);
      else if (this.sourceEnd === SourceEnd.Line) this.fail(LexError.EndAfterContinuation, p);
      else this.fail(LexError.AfterContinuation, p - 1);
      return -1;
    }
    p++;
    if (p < source.length) return p;
    this.fail(LexError.EndAfterContinuation, p);
    return -1;
  }

  /** At the start of a line: skips blank ones, and gives true when there is an INDENT, a DEDENT or an error to report. */
  private scanLineStart(): boolean {
    if (this.lineState === LineState.PendingDedents) {
      if (--this.pendingDedents === 0) this.lineState = LineState.Inside;
      this.kind = TokenKind.Dedent;
      return true;
    }
    const source = this.source;
    const length = source.length;
    let p = this.pos;
    for (;;) {
      let column = 0;
      let altColumn = 0;
      let continued = -1;
      let c = 0;
      for (; p < length; p++) {
        c = source.charCodeAt(p);
        if (c === 32) {
          column++;
          altColumn++;
        } else if (c === 9) {
          column = (((column / TAB_SIZE) | 0) + 1) * TAB_SIZE;
          altColumn++;
        } else if (c === 12) column = altColumn = 0;
        else if (c === 92) {
          // The indentation of a line that goes on is that of its first part.
          if (continued <= 0) continued = column;
          this.start = p;
          p = this.scanContinuation(p + 1);
          if (p < 0) return true;
          p--;
        } else break;
      }
      if (p >= length) {
        this.seek(p);
        this.lineState = LineState.Inside;
        if (this.sourceEnd === SourceEnd.Line) return false;
        return (column > 0 && this.scanIndentation(p, column, altColumn)) || this.scanLastBlankLine(p);
      }
      if (c === 35) {
        p = this.skipComment(p + 1);
        continue;
      }
      if (c === 10 || (c === 13 && !this.isBareReturn(p))) {
        p++;
        continue;
      }
      this.pos = p;
      this.ahead = c;
      this.lineState = LineState.Inside;
      if (c === 13) return false;
      if (continued > 0) column = altColumn = continued;
      if (column === 0 && this.indentTop === 0) return false;
      return this.scanIndentation(p, column, altColumn);
    }
  }

  /**
   * An interactive statement whose last line has no line end, but no token either: CPython ends it before the blocks that are open,
   * which is an error. @returns whether that is so
   */
  private scanLastBlankLine(p: number): boolean {
    const last = this.source.charCodeAt(p - 1);
    if (this.sourceEnd !== SourceEnd.Statement || this.indentTop === 0 || last === 10 || last === 13) return false;
    this.start = this.end = p;
    this.kind = TokenKind.Newline;
    return true;
  }

  private scanIndentation(p: number, column: number, altColumn: number): boolean {
    let top = this.indentTop;
    const current = this.indents[top]!;
    this.start = this.end = p;
    if (column === current) {
      if (altColumn === this.altIndents[top]!) return false;
      this.fail(LexError.TabsAndSpaces, p);
      return true;
    }
    if (column > current) {
      if (top + 1 >= MAX_INDENTS) this.fail(LexError.TooManyIndents, p);
      else if (altColumn <= this.altIndents[top]!) this.fail(LexError.TabsAndSpaces, p);
      else {
        this.indentTop = ++top;
        this.indents[top] = column;
        this.altIndents[top] = altColumn;
        this.kind = TokenKind.Indent;
      }
      return true;
    }
    let count = 0;
    while (top > 0 && this.indents[top]! > column) {
      top--;
      count++;
    }
    this.indentTop = top;
    if (this.indents[top] !== column) this.fail(LexError.Dedent, p);
    else if (this.altIndents[top] !== altColumn) this.fail(LexError.TabsAndSpaces, p);
    else {
      this.pendingDedents = count - 1;
      if (count > 1) this.lineState = LineState.PendingDedents;
      this.kind = TokenKind.Dedent;
    }
    return true;
  }

  /** A string whose opening quote is at `p`; an f- or t-string gives its FSTRING_START or TSTRING_START alone. */
  private scanString(p: number, quote: number, flags: number): void {
    const source = this.source;
    const length = source.length;
    const triple = source.charCodeAt(p + 1) === quote && source.charCodeAt(p + 2) === quote;
    p += triple ? 3 : 1;
    this.contentStart = p;
    if (triple) flags |= StringFlag.Triple;
    if ((flags & (StringFlag.Format | StringFlag.Template)) !== 0) {
      this.flags = flags;
      this.afterPart = PartEnd.Text;
      this.kind = (flags & StringFlag.Format) !== 0 ? TokenKind.FStringStart : TokenKind.TStringStart;
      this.end = p;
      this.seek(p);
      return;
    }
    if (triple) p = this.skipPlainText(p, quote);
    for (; p < length; p++) {
      const c = source.charCodeAt(p);
      if (c >= 128 || stringStops[c] === 0) continue;
      if (c === quote) {
        if (triple) {
          if (source.charCodeAt(p + 1) !== quote || source.charCodeAt(p + 2) !== quote) continue;
          p += 2;
        }
        this.flags = flags;
        this.kind = TokenKind.String;
        this.end = p + 1;
        this.seek(p + 1);
        return;
      }
      if (c === 92) {
        flags |= StringFlag.Escapes;
        if (source.charCodeAt(p + 1) === 0) continue;
        p++;
        if (source.charCodeAt(p) === 13 && (source.charCodeAt(p + 1) === 10 || this.isBareReturn(p))) p++;
      } else if (c === 10 || c === 13) {
        if (!triple && (c === 10 || !this.isBareReturn(p))) break;
        if (c === 13) flags |= StringFlag.Escapes;
      } else if (c === 0) {
        this.fail(LexError.NullByte, p);
        return;
      }
    }
    this.flags = flags;
    this.fail(triple ? LexError.UnterminatedTripleString : LexError.UnterminatedString, p);
  }

  /** Where a string of three quotes, without backslashes, ends; or `p` where that takes a closer look. */
  private skipPlainText(p: number, quote: number): number {
    const { source, landmarks } = this;
    if (!landmarks.isPlain(source)) return p;
    const mark = quote === 34 ? '"' : "'";
    let end = source.indexOf(mark, p);
    while (end >= 0 && (source.charCodeAt(end + 1) !== quote || source.charCodeAt(end + 2) !== quote))
      end = source.indexOf(mark, end + 1);
    return end < 0 || landmarks.hasBackslash(p, end) ? p : end;
  }

  /**
   * The next piece of an f-string or t-string, from `pos`: a middle (which may be empty), the `{` of a replacement field, or the end.
   * `flags` are those of its start, `quote` is its quote character; `inSpec` is true in a format specification up to the first
   * field inside it, `inField` in the whole of one. A middle ends before the second brace of a doubled one, which is skipped;
   * `afterPart` tells what else ended it. At `PartEnd.Close` the next token is had by `next()`.
   */
  nextStringPart(quote: number, flags: number, inSpec: boolean, inField: boolean): void {
    this.previousEnd = this.end;
    const source = this.source;
    const length = source.length;
    const triple = (flags & StringFlag.Triple) !== 0;
    let p = this.pos;
    this.start = p;
    this.flags = flags;
    const ended = this.afterPart;
    this.afterPart = PartEnd.Text;
    if (ended === PartEnd.Field || (this.ahead === 123 && source.charCodeAt(p + 1) !== 123)) {
      this.open(p + 1, TokenKind.LeftBrace);
      return;
    }
    let named = false;
    for (; p < length; p++) {
      const c = source.charCodeAt(p);
      if (c === quote && (!triple || (source.charCodeAt(p + 1) === quote && source.charCodeAt(p + 2) === quote))) {
        if (p > this.start) break;
        this.kind = (flags & StringFlag.Template) !== 0 ? TokenKind.TStringEnd : TokenKind.FStringEnd;
        this.end = p + (triple ? 3 : 1);
        this.seek(this.end);
        return;
      }
      if (c === 92) {
        this.flags |= StringFlag.Escapes;
        if (source.charCodeAt(p + 1) === 13 && this.isBareReturn(p + 1)) p++;
        const d = source.charCodeAt(p + 1);
        // A backslash does not protect a brace, and there is no null character at all.
        if (d === 123 || d === 125 || d === 0) continue;
        p++;
        if (d === 13 && source.charCodeAt(p + 1) === 10) p++;
        if (d === 78 && (flags & StringFlag.Raw) === 0 && source.charCodeAt(p + 1) === 123) {
          named = true;
          p++;
        }
      } else if (c === 10 || c === 13) {
        if (!triple && (c === 10 || !this.isBareReturn(p))) {
          this.fail(inSpec ? LexError.NewlineInFormatSpec : LexError.UnterminatedFString, p);
          return;
        }
        if (c === 13) this.flags |= StringFlag.Escapes;
      } else if (c === 0) {
        this.fail(LexError.NullByte, p);
        return;
      } else if (c === 123) {
        if (!inSpec && source.charCodeAt(p + 1) === 123) {
          this.middle(p + 1, p + 2);
          return;
        }
        this.afterPart = PartEnd.Field;
        break;
      } else if (c === 125) {
        if (named) {
          p++;
          break;
        }
        if (!inSpec && !inField && source.charCodeAt(p + 1) === 125) {
          this.middle(p + 1, p + 2);
          return;
        }
        this.afterPart = PartEnd.Close;
        break;
      }
    }
    if (p >= length && this.afterPart === PartEnd.Text) {
      if (triple) this.fail(LexError.UnterminatedTripleFString, p);
      else this.fail(inSpec ? LexError.NewlineInFormatSpec : LexError.UnterminatedFString, p);
      return;
    }
    this.middle(p, p);
  }

  private middle(end: number, pos: number): void {
    this.kind = (this.flags & StringFlag.Template) !== 0 ? TokenKind.TStringMiddle : TokenKind.FStringMiddle;
    this.end = end;
    this.seek(pos);
  }

  private scanUnicodeWord(start: number): void {
    const source = this.source;
    let p = start;
    for (; p < source.length; p++) {
      const c = source.charCodeAt(p);
      if (c >= 128) continue;
      const charClass = classes[c]!;
      if (charClass !== CharClass.Letter && charClass !== CharClass.Digit) break;
    }
    const bad = invalidIdentifierCharacter(source, start, p);
    if (bad >= 0 && !this.lenient) {
      this.fail(LexError.InvalidCharacter, bad + (source.codePointAt(bad)! > 0xffff ? 2 : 1));
      return;
    }
    this.hash = 0;
    this.kind = TokenKind.Name;
    this.end = p;
    this.seek(p);
  }

  /** Makes the current token an error; `end` is where CPython's tokenizer stood when it found it. */
  protected fail(error: LexError, end: number): void {
    this.error = error;
    this.kind = TokenKind.Error;
    this.end = end;
    this.seek(this.start);
  }
}

/** Whether a code is that of an ASCII letter, a digit or an underscore. */
function isWordCharacter(c: number): boolean {
  return c < 128 && classes[c]! >= CharClass.Digit;
}
