// The lexer for those who want every token in turn, f-strings included, without parsing: `tokenize` and the diagnosis of errors.
import { LexError } from './lex-error.js';
import { Lexer, PartEnd, SourceEnd } from './lexer.js';
import { StringFlag } from './string-prefix.js';
import { TokenKind } from './token-kind.js';

/** CPython's limits: strings inside strings, and fields inside format specifications. */
const MAX_STRINGS = 149;
const MAX_FIELDS = 3;

/** An f-string or t-string that has not ended. */
interface OpenString {
  readonly start: number;
  readonly quote: number;
  readonly flags: number;
  /** Brackets open around the string, and the `fieldDepth` there. */
  readonly depth: number;
  readonly outerFieldDepth: number;
  /** How many of its replacement fields are open, one in the specification of the other. */
  fields: number;
  /** Whether the next token is a piece of text, and whether that is in a specification no field of which has been met. */
  inText: boolean;
  inSpec: boolean;
}

export class ModalLexer extends Lexer {
  private readonly strings: OpenString[] = [];

  override reset(source: string): void {
    super.reset(source);
    this.strings.length = 0;
  }

  /** How many f- and t-strings are open. */
  get openStrings(): number {
    return this.strings.length;
  }

  /** Whether CPython reads a line end after a last line that has none. */
  get addsLineEnd(): boolean {
    return this.sourceEnd === SourceEnd.Line;
  }

  /** The innermost open string: its offset, its quotes, its kind; `null` outside of one. */
  get openString(): { readonly start: number; readonly quote: number; readonly flags: number } | null {
    return this.strings.at(-1) ?? null;
  }

  /** Moves to the next token; use it instead of `next`. */
  advance(): void {
    const open = this.strings.at(-1);
    if (open?.inText) {
      this.advanceInText(open);
      return;
    }
    if (open !== undefined && open.fields === 0 && this.afterPart === PartEnd.Close) {
      this.start = this.pos;
      this.fail(LexError.FStringSingleBrace, this.pos + 1);
      return;
    }
    this.afterPart = PartEnd.Text;
    const before = this.depth;
    this.next();
    if (open !== undefined && before === open.depth) this.refuseClose();
    switch (this.kind) {
      case TokenKind.FStringStart:
      case TokenKind.TStringStart:
        this.push();
        break;
      case TokenKind.Colon:
        if (open !== undefined && this.depth === this.fieldDepth) {
          open.inText = true;
          open.inSpec = true;
        }
        break;
      case TokenKind.RightBrace:
        if (open !== undefined && this.depth === this.fieldDepth - 1) {
          open.fields--;
          open.inText = true;
          open.inSpec = false;
          this.fieldDepth = open.fields > 0 ? open.depth + open.fields : 0;
        }
        break;
    }
  }

  /** A closing bracket in a string all of whose brackets are closed: `tokenize` may come to one. */
  private refuseClose(): void {
    if (this.kind === TokenKind.RightBrace) this.fail(LexError.FStringSingleBrace, this.end);
    else if (this.kind === TokenKind.RightParen || this.kind === TokenKind.RightBracket)
      this.fail(LexError.FStringUnmatchedClose, this.end);
  }

  private push(): void {
    const start = this.start;
    if (this.strings.length >= MAX_STRINGS) {
      this.fail(LexError.TooManyStrings, this.end);
      return;
    }
    this.strings.push({
      start,
      quote: this.source.charCodeAt(this.end - 1),
      flags: this.flags & ~StringFlag.Escapes,
      depth: this.depth,
      outerFieldDepth: this.fieldDepth,
      fields: 0,
      inText: true,
      inSpec: false,
    });
    this.fieldDepth = 0;
  }

  private advanceInText(open: OpenString): void {
    const atBrace = this.pos;
    this.nextStringPart(open.quote, open.flags, open.inSpec, open.fields > 0);
    switch (this.kind) {
      case TokenKind.LeftBrace:
        this.openField(open, atBrace);
        break;
      case TokenKind.FStringEnd:
      case TokenKind.TStringEnd:
        this.strings.pop();
        this.fieldDepth = open.outerFieldDepth;
        break;
      case TokenKind.FStringMiddle:
      case TokenKind.TStringMiddle:
        if (this.afterPart === PartEnd.Field && open.fields >= MAX_FIELDS) this.failTooDeep(this.pos);
        else if (this.afterPart === PartEnd.Close) open.inText = false;
        break;
    }
  }

  private openField(open: OpenString, brace: number): void {
    if (open.fields >= MAX_FIELDS) {
      this.failTooDeep(brace);
      return;
    }
    open.fields++;
    open.inText = false;
    this.fieldDepth = this.depth;
  }

  private failTooDeep(brace: number): void {
    this.start = brace;
    this.fail(LexError.FStringTooDeep, brace);
  }
}
