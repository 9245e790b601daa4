// Primaries, atoms and everything in brackets; targets are parts of these too.
import { TokenKind } from '@taipan/lexer';
import { Kind } from '../generated/nodes.js';
import { parseNumber } from '../parser/numbers.js';
import { type Item, item } from './item.js';
import { OperatorRules } from './operators.js';
import { Rule, type Token } from './recognizer.js';

export abstract class PrimaryRules extends OperatorRules {
  protected abstract arguments(): unknown;
  protected abstract starredExpression(): Item | null;

  protected primary(): Item | null {
    const known = this.recall<Item>(Rule.Primary);
    if (known !== undefined) return known;
    const mark = this.mark;
    let value = this.atom();
    while (value !== null) {
      const longer: Item | null = this.trailer(mark);
      if (longer === null) break;
      value = longer;
    }
    return this.remember(Rule.Primary, mark, value);
  }

  /** One attribute, call or subscript, of the primary that begins at `start`. */
  protected trailer(start: number): Item | null {
    const mark = this.mark;
    if (this.attempt(() => this.genexp()) !== null) return this.node(Kind.Call, start);
    switch (this.peek().kind) {
      case TokenKind.Dot:
        this.mark++;
        if (this.acceptName() !== null) return this.node(Kind.Attribute, start);
        break;
      case TokenKind.LeftParen:
        this.mark++;
        this.attempt(() => this.arguments() as true | null);
        if (this.accept(TokenKind.RightParen) !== null) return this.node(Kind.Call, start);
        break;
      case TokenKind.LeftBracket:
        this.mark++;
        if (this.slices() !== null && this.accept(TokenKind.RightBracket) !== null)
          return this.node(Kind.Subscript, start);
        break;
    }
    this.mark = mark;
    return null;
  }

  protected slices(): true | null {
    const known = this.recall<true>(Rule.Slices);
    if (known !== undefined) return known;
    const mark = this.mark;
    if (this.slice() !== null && !this.at(TokenKind.Comma)) return this.remember(Rule.Slices, mark, true as const);
    this.mark = mark;
    const found = this.gather(() => this.slice() ?? this.attempt(() => this.starredExpression()), TokenKind.Comma);
    if (found !== null) this.accept(TokenKind.Comma);
    return this.remember(Rule.Slices, mark, found === null ? null : (true as const));
  }

  private slice(): unknown {
    const mark = this.mark;
    this.attempt(() => this.expression());
    if (this.accept(TokenKind.Colon) !== null) {
      this.attempt(() => this.expression());
      if (this.accept(TokenKind.Colon) !== null) this.attempt(() => this.expression());
      return true;
    }
    this.mark = mark;
    return this.attempt(() => this.namedExpression());
  }

  protected atom(): Item | null {
    const known = this.recall<Item>(Rule.Atom);
    if (known !== undefined) return known;
    const mark = this.mark;
    return this.remember(Rule.Atom, mark, this.atomHere());
  }

  private atomHere(): Item | null {
    const token = this.peek();
    switch (token.kind) {
      case TokenKind.Name:
        this.mark++;
        return item(Kind.Name, token.start, token.end, null, this.textOf(token));
      case TokenKind.True:
        return this.constant(token, 'True');
      case TokenKind.False:
        return this.constant(token, 'False');
      case TokenKind.None:
        return this.constant(token, 'None');
      case TokenKind.Ellipsis:
        return this.constant(token, 'ellipsis');
      case TokenKind.String:
      case TokenKind.FStringStart:
      case TokenKind.TStringStart:
        return this.strings();
      case TokenKind.SmallInt:
      case TokenKind.Number:
        this.checkNumber(token);
        return this.constant(token, 'literal');
      case TokenKind.LeftParen:
        return (
          this.attempt(() => this.tuple()) ?? this.attempt(() => this.group()) ?? this.attempt(() => this.genexp())
        );
      case TokenKind.LeftBracket:
        return this.attempt(() => this.list()) ?? this.attempt(() => this.listComp());
      case TokenKind.LeftBrace:
        return (
          this.attempt(() => this.dict()) ??
          this.attempt(() => this.set()) ??
          this.attempt(() => this.dictComp()) ??
          this.attempt(() => this.setComp())
        );
      default:
        return null;
    }
  }

  private constant(token: Token, text: string): Item {
    this.mark++;
    return item(Kind.Constant, token.start, token.end, null, text);
  }

  /** Decimal integers have a limit. */
  protected checkNumber(token: Token): void {
    if (token.kind === TokenKind.SmallInt || parseNumber(this.source, token.start, token.end) !== null) return;
    const digits = this.textOf(token).replaceAll('_', '').replace(/^0+/, '').length;
    const message =
      `Exceeds the limit (4300 digits) for integer string conversion: value has ${digits} digits; ` +
      'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals ' +
      'to avoid decimal conversion limits.';
    throw this.error(token.start, token.end, message, { offset: 0, endOffset: 0 });
  }

  // --- parentheses ---------------------------------------------------------------------------------------------------------------

  protected tuple(): Item | null {
    const known = this.recall<Item>(Rule.Tuple);
    if (known !== undefined) return known;
    const mark = this.mark;
    return this.remember(Rule.Tuple, mark, this.tupleHere());
  }

  private tupleHere(): Item | null {
    const open = this.accept(TokenKind.LeftParen);
    if (open === null) return null;
    const before = this.mark;
    let parts: Item[] = [];
    const first = this.starNamedExpression();
    if (first !== null && this.accept(TokenKind.Comma) !== null)
      parts = [first, ...(this.attempt(() => this.starNamedExpressions()) ?? [])];
    else this.mark = before;
    const close = this.accept(TokenKind.RightParen);
    return close && item(Kind.Tuple, open.start, close.end, parts);
  }

  private group(): Item | null {
    const known = this.recall<Item>(Rule.Group);
    if (known !== undefined) return known;
    const mark = this.mark;
    this.accept(TokenKind.LeftParen);
    const value = this.attempt(() => this.yieldExpression()) ?? this.attempt(() => this.namedExpression());
    if (value !== null && this.accept(TokenKind.RightParen) !== null) return this.remember(Rule.Group, mark, value);
    this.mark = mark;
    this.tryInvalid(this.invalidGroup);
    return this.remember<Item>(Rule.Group, mark, null);
  }

  private invalidGroup(): void {
    const mark = this.mark;
    this.accept(TokenKind.LeftParen);
    const starred = this.starredExpression();
    if (starred !== null && this.accept(TokenKind.RightParen) !== null)
      this.raiseAt(starred, 'cannot use starred expression here');
    this.mark = mark;
    this.accept(TokenKind.LeftParen);
    const stars = this.accept(TokenKind.DoubleStar);
    if (stars !== null && this.expression() !== null && this.accept(TokenKind.RightParen) !== null)
      this.raiseAt(stars, 'cannot use double starred expression here');
  }

  /** A generator expression; the rule for its mistakes begins with any bracket, also where it stands for a call's arguments. */
  protected genexp(): Item | null {
    if (!this.atBracket()) return null;
    const known = this.recall<Item>(Rule.Genexp);
    if (known !== undefined) return known;
    const mark = this.mark;
    const open = this.accept(TokenKind.LeftParen);
    if (open !== null && this.argumentExpression() !== null && this.forIfClauses() !== null) {
      const close = this.accept(TokenKind.RightParen);
      if (close !== null) return this.remember(Rule.Genexp, mark, item(Kind.GeneratorExp, open.start, close.end));
    }
    this.mark = mark;
    this.tryInvalid(this.invalidComprehension);
    return this.remember<Item>(Rule.Genexp, mark, null);
  }

  private atBracket(): boolean {
    return this.at(TokenKind.LeftParen) || this.at(TokenKind.LeftBracket) || this.at(TokenKind.LeftBrace);
  }

  /** assignment_expression | expression !':=' */
  protected argumentExpression(): Item | null {
    return this.assignmentExpression() ?? this.plainExpression();
  }

  // --- lists, sets and dicts -----------------------------------------------------------------------------------------------------

  protected list(): Item | null {
    const known = this.recall<Item>(Rule.List);
    if (known !== undefined) return known;
    const mark = this.mark;
    const open = this.accept(TokenKind.LeftBracket);
    if (open === null) return null;
    const parts = this.attempt(() => this.starNamedExpressions()) ?? [];
    const close = this.accept(TokenKind.RightBracket);
    return this.remember(Rule.List, mark, close && item(Kind.List, open.start, close.end, parts));
  }

  private listComp(): Item | null {
    const mark = this.mark;
    const open = this.accept(TokenKind.LeftBracket)!;
    if (this.namedExpression() !== null && this.forIfClauses() !== null) {
      const close = this.accept(TokenKind.RightBracket);
      if (close !== null) return item(Kind.ListComp, open.start, close.end);
    }
    this.mark = mark;
    this.tryInvalid(this.invalidComprehension);
    return null;
  }

  private set(): Item | null {
    const open = this.accept(TokenKind.LeftBrace)!;
    if (this.starNamedExpressions() === null) return null;
    const close = this.accept(TokenKind.RightBrace);
    return close && item(Kind.Set, open.start, close.end);
  }

  private setComp(): Item | null {
    const mark = this.mark;
    const open = this.accept(TokenKind.LeftBrace)!;
    if (this.namedExpression() !== null && this.forIfClauses() !== null) {
      const close = this.accept(TokenKind.RightBrace);
      if (close !== null) return item(Kind.SetComp, open.start, close.end);
    }
    this.mark = mark;
    this.tryInvalid(this.invalidComprehension);
    return null;
  }

  private dict(): Item | null {
    const mark = this.mark;
    const open = this.accept(TokenKind.LeftBrace)!;
    const pairs = this.gather(() => this.starredPair(), TokenKind.Comma);
    if (pairs !== null) this.accept(TokenKind.Comma);
    const close = this.accept(TokenKind.RightBrace);
    if (close !== null) return item(Kind.Dict, open.start, close.end);
    // CPython's parser looks for these mistakes in its first pass already.
    this.mark = mark + 1;
    this.invalidPairs();
    return null;
  }

  private starredPair(): true | null {
    const mark = this.mark;
    if (this.accept(TokenKind.DoubleStar) !== null) {
      if (this.bitOr() !== null) return true;
      this.mark = mark;
    }
    return this.pair();
  }

  private pair(): true | null {
    return this.expression() !== null && this.accept(TokenKind.Colon) !== null && this.expression() !== null
      ? true
      : null;
  }

  private dictComp(): Item | null {
    const mark = this.mark;
    const open = this.accept(TokenKind.LeftBrace)!;
    if (this.pair() !== null && this.forIfClauses() !== null) {
      const close = this.accept(TokenKind.RightBrace);
      if (close !== null) return item(Kind.DictComp, open.start, close.end);
    }
    this.mark = mark;
    this.tryInvalid(() => {
      this.accept(TokenKind.LeftBrace);
      const stars = this.accept(TokenKind.DoubleStar);
      if (
        stars !== null &&
        this.bitOr() !== null &&
        this.forIfClauses() !== null &&
        this.accept(TokenKind.RightBrace) !== null
      )
        this.raiseAt(stars, 'dict unpacking cannot be used in dict comprehension');
    });
    return null;
  }

  /** Wrong pairs of a dict whose brace has been read. */
  private invalidPairs(): void {
    const mark = this.mark;
    const pairs = this.gather(() => this.starredPair(), TokenKind.Comma);
    if (pairs !== null && this.accept(TokenKind.Comma) !== null) this.invalidPair();
    this.mark = mark;
    if (this.expression() === null || !this.at(TokenKind.Colon)) return;
    this.invalidValue();
  }

  private invalidPair(): void {
    const key = this.expression();
    if (key === null) return;
    if (!this.at(TokenKind.Colon)) {
      // CPython takes the line from the start of the key and the column from its end.
      const reported = { lineno: this.lineAt(key.start), offset: this.columnAt(key.end), endOffset: 0 };
      throw this.error(key.end - 1, key.end, "':' expected after dictionary key", reported);
    }
    this.invalidValue();
  }

  /** At the colon after a key. */
  private invalidValue(): void {
    const colon = this.accept(TokenKind.Colon)!;
    const mark = this.mark;
    const star = this.accept(TokenKind.Star);
    if (star !== null && this.bitOr() !== null)
      this.raiseFrom(star, 'cannot use a starred expression in a dictionary value');
    this.mark = mark;
    if (this.at(TokenKind.RightBrace) || this.at(TokenKind.Comma))
      this.raiseAt(colon, "expression expected after dictionary key and ':'");
  }

  // --- comprehensions ------------------------------------------------------------------------------------------------------------

  /** The clauses as one item, which ends with the last expression of the last clause. */
  protected forIfClauses(): Item | null {
    const known = this.recall<Item>(Rule.ForIfClauses);
    if (known !== undefined) return known;
    const mark = this.mark;
    const clauses = this.many(() => this.forIfClause());
    return this.remember(Rule.ForIfClauses, mark, clauses.at(-1) ?? null);
  }

  private forIfClause(): Item | null {
    const mark = this.mark;
    const isAsync = this.accept(TokenKind.Async) !== null;
    const word = this.accept(TokenKind.For);
    if (word === null) {
      this.mark = mark;
      return null;
    }
    if (this.starTargets() !== null && this.accept(TokenKind.In) !== null) {
      let last = this.disjunction();
      if (last === null) return null;
      for (;;) {
        const before = this.mark;
        const condition: Item | null = this.accept(TokenKind.If) === null ? null : this.disjunction();
        if (condition === null) {
          this.mark = before;
          break;
        }
        last = condition;
      }
      return item(Kind.comprehension, last.start, last.end);
    }
    this.mark = mark;
    this.tryInvalid(() => this.invalidForIfClause(isAsync));
    this.tryInvalid(() => this.invalidForTarget());
    return null;
  }

  private invalidForIfClause(isAsync: boolean): void {
    if (isAsync) this.accept(TokenKind.Async);
    this.accept(TokenKind.For);
    if (this.gather(() => this.bitOr(), TokenKind.Comma) === null) return;
    this.accept(TokenKind.Comma);
    if (!this.at(TokenKind.In)) this.raise("'in' expected after for-loop variables");
  }

  protected invalidForTarget(): void {
    this.accept(TokenKind.Async);
    if (this.accept(TokenKind.For) === null) return;
    const target = this.starExpressions();
    if (target !== null) this.raiseInvalidTarget(target, 'for');
  }

  private invalidComprehension(): void {
    const mark = this.mark;
    const { kind } = this.peek();
    this.mark++;
    const starred = this.starredExpression();
    if (starred !== null && this.forIfClauses() !== null)
      this.raiseAt(starred, 'iterable unpacking cannot be used in comprehension');
    if (kind === TokenKind.LeftParen) return;
    this.mark = mark + 1;
    const first = this.starNamedExpression();
    if (first === null) return;
    const comma = this.accept(TokenKind.Comma);
    if (comma === null) return;
    const before = this.mark;
    const message = 'did you forget parentheses around the comprehension target?';
    const rest = this.starNamedExpressions();
    if (rest !== null && this.forIfClauses() !== null) this.raiseRange(first, rest.at(-1)!, message);
    this.mark = before;
    if (this.forIfClauses() !== null) this.raiseRange(first, comma, message);
  }

  protected abstract starTargets(): Item | null;
}
