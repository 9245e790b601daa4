// The bottom of the parser's chain of classes: the lexer, and what every level above does with tokens.
//
// The chain (each file adds one idea): Lexer <- TokenParser <- ExpressionParser <- DisplayParser <- StringParser <- ParameterParser
// <- PatternParser <- SimpleStatementParser <- CompoundStatementParser <- Parser. It is one object of one shape at run time, so the
// parser reads the lexer's fields as its own.
import { LexError, Lexer, PartEnd, TokenKind } from '@taipan/lexer';

/** Thrown, always the same object, when the source is no valid program: a second, slow pass then finds out why. */
export class ParseFailure extends Error {}
export const PARSE_FAILURE: ParseFailure = /* @__PURE__ */ new ParseFailure('the source is not valid');

/** CPython's limit on f-strings inside f-strings. */
const MAX_STRING_NESTING = 149;

export abstract class TokenParser extends Lexer {
  /**
   * Whether the tree has anything that the passes after parsing must look at: what makes names anything but global (a function, class,
   * comprehension, annotation...), or what may stand in the wrong place (`return`, `break`, a star, a keyword argument...).
   */
  needsSymbolTable = false;
  /** How many f- and t-strings are open around the current token. */
  protected stringNesting = 0;
  /** Whether `from __future__ import barry_as_FLUFL` has been read: then `<>` is the operator, not `!=`. */
  protected usesFlufl = false;
  private scoutParser: TokenParser | null = null;

  /** A second parser of the same class, to look ahead with. */
  protected abstract makeScout(): TokenParser;

  protected scout(): TokenParser {
    if (this.scoutParser === null) this.scoutParser = this.makeScout();
    return this.scoutParser;
  }

  override release(): void {
    super.release();
    if (this.scoutParser !== null) this.scoutParser.release();
  }

  protected failParse(): never {
    throw PARSE_FAILURE;
  }

  /** Goes past a token of this kind. */
  protected expect(kind: TokenKind): void {
    if (this.kind !== kind) this.failParse();
    this.next();
  }

  /** The current token must be a name: gives it and goes past it. */
  protected expectName(): string {
    if (this.kind !== TokenKind.Name) this.failParse();
    const name = this.name();
    this.next();
    return name;
  }

  /** Whether the current token is this soft keyword. */
  protected isWord(word: string): boolean {
    return (
      this.kind === TokenKind.Name && this.end - this.start === word.length && this.source.startsWith(word, this.start)
    );
  }

  protected enterString(): void {
    if (++this.stringNesting > MAX_STRING_NESTING) this.failParse();
  }

  /** The kind of the token after the current one, which is no string and is in the middle of a line. */
  protected peek(): TokenKind {
    const scout = this.scout();
    scout.resetAt(this.source, this.end);
    scout.next();
    return scout.kind;
  }

  /** For a scout: moves to the next token, an f- or t-string being one. */
  skipToken(): void {
    this.next();
    if (this.kind === TokenKind.FStringStart || this.kind === TokenKind.TStringStart) this.skipInterpolated();
  }

  private skipInterpolated(): void {
    const flags = this.flags;
    const quote = this.source.charCodeAt(this.end - 1);
    this.enterString();
    for (;;) {
      this.nextStringPart(quote, flags, false, false);
      if (this.kind === TokenKind.LeftBrace) this.skipField(quote, flags);
      else if (this.kind !== TokenKind.FStringMiddle && this.kind !== TokenKind.TStringMiddle) break;
      else if (this.afterPart === PartEnd.Close) {
        // A `}` alone: there is no such token here.
        this.fail(LexError.FStringSingleBrace, this.pos + 1);
        break;
      }
    }
    this.stringNesting--;
    if (this.kind !== TokenKind.Error) this.kind = TokenKind.String;
  }

  private skipField(quote: number, flags: number): void {
    const outer = this.fieldDepth;
    const depth = this.depth;
    this.fieldDepth = depth;
    do this.skipToken();
    while (
      this.kind !== TokenKind.Error &&
      this.kind !== TokenKind.EndMarker &&
      this.depth >= depth &&
      !(this.kind === TokenKind.Colon && this.depth === depth)
    );
    if (this.kind === TokenKind.Colon) {
      let inSpec = true;
      for (;;) {
        this.nextStringPart(quote, flags, inSpec, true);
        const kind = this.kind as TokenKind;
        if (kind === TokenKind.LeftBrace) {
          this.skipField(quote, flags);
          inSpec = false;
        } else if (kind !== TokenKind.FStringMiddle && kind !== TokenKind.TStringMiddle) break;
        else if (this.afterPart === PartEnd.Close) {
          this.afterPart = PartEnd.Text;
          this.next();
          break;
        }
      }
    }
    this.fieldDepth = outer;
  }
}
