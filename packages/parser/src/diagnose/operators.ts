// Operators, from the conditional expression down to the power; see recognizer.ts for the order of things.
import { TokenKind } from '@taipan/lexer';
import { Kind } from '../generated/nodes.js';
import { expressionName, type Item } from './item.js';
import { Recognizer, Rule, type Span, type Token } from './recognizer.js';

const SOFT_KEYWORDS = new Set(['_', 'case', 'match', 'type']);

export abstract class OperatorRules extends Recognizer {
  protected abstract primary(): Item | null;
  protected abstract strings(): Item | null;
  protected abstract list(): Item | null;
  protected abstract tuple(): Item | null;
  protected abstract genexp(): Item | null;
  protected abstract lambdaParams(): true | null;
  protected abstract simpleStatement(): Span | null;
  protected abstract plainStatement(): Span | null;

  // --- lists of expressions ------------------------------------------------------------------------------------------------------

  protected starExpressions(): Item | null {
    return this.tupleOf(() => this.starExpression());
  }

  protected expressions(): Item | null {
    return this.tupleOf(() => this.expression());
  }

  /** Expressions with commas between them, and perhaps one after the last. */
  private tupleOf(rule: () => Item | null): Item | null {
    const mark = this.mark;
    const found = this.gather(rule, TokenKind.Comma);
    if (found === null) return null;
    const comma = this.accept(TokenKind.Comma);
    if (found.length === 1 && comma === null) return found[0]!;
    return this.node(Kind.Tuple, mark, found);
  }

  protected starExpression(): Item | null {
    const known = this.recall<Item>(Rule.StarExpression);
    if (known !== undefined) return known;
    const mark = this.mark;
    return this.remember(Rule.StarExpression, mark, this.starred() ?? this.expression());
  }

  /** `*` and an operand that binds tighter than a comparison. */
  private starred(): Item | null {
    const mark = this.mark;
    const star = this.accept(TokenKind.Star);
    if (star === null) return null;
    const value = this.bitOr();
    if (value !== null) return this.node(Kind.Starred, mark, [value]);
    this.mark = mark;
    return null;
  }

  protected starNamedExpressions(): Item[] | null {
    const known = this.recall<Item[]>(Rule.StarNamedExpressions);
    if (known !== undefined) return known;
    const mark = this.mark;
    const found = this.gather(() => this.starNamedExpression(), TokenKind.Comma);
    if (found !== null) this.accept(TokenKind.Comma);
    return this.remember(Rule.StarNamedExpressions, mark, found);
  }

  protected starNamedExpression(): Item | null {
    return this.starred() ?? this.namedExpression();
  }

  protected yieldExpression(): Item | null {
    const mark = this.mark;
    const word = this.accept(TokenKind.Yield);
    if (word === null) return null;
    if (this.accept(TokenKind.From) !== null) {
      const value = this.expression();
      if (value !== null) return this.node(Kind.YieldFrom, mark);
      this.mark = mark + 1;
    }
    this.attempt(() => this.starExpressions());
    return this.node(Kind.Yield, mark);
  }

  protected rightSide(): Item | null {
    return this.yieldExpression() ?? this.starExpressions();
  }

  // --- named and conditional expressions -----------------------------------------------------------------------------------------

  /** `name := value` */
  protected assignmentExpression(): Item | null {
    const mark = this.mark;
    const name = this.acceptName();
    if (name !== null && this.accept(TokenKind.ColonEqual) !== null) {
      const value = this.expression();
      if (value !== null) return this.node(Kind.NamedExpr, mark);
    }
    this.mark = mark;
    return null;
  }

  protected namedExpression(): Item | null {
    const known = this.recall<Item>(Rule.NamedExpression);
    if (known !== undefined) return known;
    const mark = this.mark;
    const assignment = this.assignmentExpression();
    if (assignment !== null) return this.remember(Rule.NamedExpression, mark, assignment);
    this.tryInvalid(this.invalidNamedExpression);
    return this.remember(Rule.NamedExpression, mark, this.plainExpression());
  }

  /** An expression that no `:=` follows. */
  protected plainExpression(): Item | null {
    const value = this.expression();
    return value !== null && this.at(TokenKind.ColonEqual) ? null : value;
  }

  private invalidNamedExpression(): void {
    if (this.recall(Rule.InvalidNamed) !== undefined) return;
    const mark = this.mark;
    const target = this.expression();
    if (target !== null && this.accept(TokenKind.ColonEqual) !== null && this.expression() !== null)
      this.raiseAt(target, `cannot use assignment expressions with ${expressionName(target)}`);
    this.mark = mark;
    const name = this.acceptName();
    if (name !== null && this.accept(TokenKind.Equal) !== null) {
      const value = this.bitOr();
      if (value !== null && !this.at(TokenKind.Equal) && !this.at(TokenKind.ColonEqual))
        this.raiseRange(name, value, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    this.mark = mark;
    if (!this.looksLike(() => this.noAssignmentHint())) {
      const left = this.bitOr();
      if (
        left !== null &&
        this.accept(TokenKind.Equal) !== null &&
        this.bitOr() !== null &&
        !this.at(TokenKind.Equal) &&
        !this.at(TokenKind.ColonEqual)
      )
        this.raiseAt(left, `cannot assign to ${expressionName(left)} here. Maybe you meant '==' instead of '='?`);
    }
    this.remember(Rule.InvalidNamed, mark, null);
  }

  private noAssignmentHint(): unknown {
    return (
      this.attempt(() => this.list()) ??
      this.attempt(() => this.tuple()) ??
      this.attempt(() => this.genexp()) ??
      this.accept(TokenKind.True) ??
      this.accept(TokenKind.None) ??
      this.accept(TokenKind.False)
    );
  }

  protected expression(): Item | null {
    const known = this.recall<Item>(Rule.Expression);
    if (known !== undefined) return known;
    const mark = this.mark;
    this.tryInvalid(this.invalidExpression);
    this.tryInvalid(this.invalidLegacyExpression);
    return this.remember(Rule.Expression, mark, this.validExpression());
  }

  private validExpression(): Item | null {
    const start = this.mark;
    const body = this.disjunction();
    if (body === null) return this.lambda();
    const mark = this.mark;
    if (this.accept(TokenKind.If) !== null && this.disjunction() !== null && this.accept(TokenKind.Else) !== null) {
      const orelse = this.expression();
      if (orelse !== null) return this.node(Kind.IfExp, start);
    }
    this.mark = mark;
    return body;
  }

  private lambda(): Item | null {
    const mark = this.mark;
    const word = this.accept(TokenKind.Lambda);
    if (word !== null) {
      this.attempt(() => this.lambdaParams());
      if (this.accept(TokenKind.Colon) !== null) {
        const body = this.expression();
        if (body !== null) return this.node(Kind.Lambda, mark);
      }
    }
    this.mark = mark;
    return null;
  }

  private invalidExpression(): void {
    const mark = this.mark;
    if (this.accept(TokenKind.String) !== null) {
      const parts = this.many(() =>
        this.at(TokenKind.String) ? null : this.withoutInvalid(() => this.validExpression()),
      );
      if (parts.length > 0 && this.accept(TokenKind.String) !== null)
        this.raiseRange(parts[0]!, parts.at(-1)!, 'invalid syntax. Is this intended to be part of the string?');
    }
    this.mark = mark;
    const left = this.startsWithPrefixOrSoftKeyword() ? null : this.disjunction();
    if (left !== null) {
      const right = this.withoutInvalid(() => this.validExpression());
      if (right !== null) {
        if (this.isLegacy(left) || this.previous().level === 0) return;
        this.raiseRange(left, right, 'invalid syntax. Perhaps you forgot a comma?');
      }
    }
    this.mark = mark;
    this.invalidConditional();
    this.mark = mark;
    const statement = this.plainStatement();
    if (
      statement !== null &&
      this.accept(TokenKind.If) !== null &&
      this.disjunction() !== null &&
      this.accept(TokenKind.Else) !== null &&
      this.simpleStatement() !== null
    )
      this.raiseAt(statement, "expected expression before 'if', but statement is given");
    this.mark = mark;
    this.invalidLambdaInString();
  }

  private invalidConditional(): void {
    const body = this.disjunction();
    if (body === null || this.accept(TokenKind.If) === null) return;
    const test = this.disjunction();
    if (test === null) return;
    if (!this.at(TokenKind.Else) && !this.at(TokenKind.Colon))
      this.raiseRange(body, test, "expected 'else' after 'if' expression");
    if (this.accept(TokenKind.Else) !== null && !this.looksLike(() => this.expression()))
      this.raiseAtNext("expected expression after 'else', but statement is given");
  }

  /** In a replacement field, the colon of a lambda ends the expression. */
  private invalidLambdaInString(): void {
    const word = this.accept(TokenKind.Lambda);
    if (word === null) return;
    this.attempt(() => this.lambdaParams());
    const colon = this.accept(TokenKind.Colon);
    if (colon === null) return;
    const message = '-string: lambda expressions are not allowed without parentheses';
    if (this.at(TokenKind.FStringMiddle)) this.raiseRange(word, colon, `f${message}`);
    if (this.at(TokenKind.TStringMiddle)) this.raiseRange(word, colon, `t${message}`);
  }

  private startsWithPrefixOrSoftKeyword(): boolean {
    const token = this.peek();
    if (token.kind !== TokenKind.Name) return false;
    return this.tokenAt(this.mark + 1).kind === TokenKind.String || SOFT_KEYWORDS.has(this.textOf(token));
  }

  private isLegacy(name: Item): boolean {
    return name.kind === Kind.Name && (name.text === 'print' || name.text === 'exec');
  }

  private invalidLegacyExpression(): void {
    const name = this.acceptName();
    if (name === null || this.at(TokenKind.LeftParen)) return;
    const rest = this.starExpressions();
    if (rest === null) return;
    const word = this.textOf(name);
    if (word === 'print' || word === 'exec')
      this.raiseRange(name, rest, `Missing parentheses in call to '${word}'. Did you mean ${word}(...)?`);
  }

  // --- boolean operators and comparisons -----------------------------------------------------------------------------------------

  protected disjunction(): Item | null {
    const known = this.recall<Item>(Rule.Disjunction);
    if (known !== undefined) return known;
    const mark = this.mark;
    const found = this.gather(() => this.conjunction(), TokenKind.Or);
    return this.remember(Rule.Disjunction, mark, found === null ? null : this.boolOp(mark, found));
  }

  private conjunction(): Item | null {
    const mark = this.mark;
    const found = this.gather(() => this.inversion(), TokenKind.And);
    return found === null ? null : this.boolOp(mark, found);
  }

  private boolOp(mark: number, found: readonly Item[]): Item {
    return found.length === 1 ? found[0]! : this.node(Kind.BoolOp, mark);
  }

  protected inversion(): Item | null {
    const mark = this.mark;
    if (this.accept(TokenKind.Not) === null) return this.comparison();
    return this.inversion() && this.node(Kind.UnaryOp, mark);
  }

  private comparison(): Item | null {
    const mark = this.mark;
    const left = this.bitOr();
    if (left === null) return null;
    const isIn = this.at(TokenKind.In);
    const pairs = this.many(() => this.comparisonPair());
    return pairs.length === 0 ? left : this.node(Kind.Compare, mark, isIn ? [left] : null);
  }

  private comparisonPair(): Item | null {
    switch (this.peek().kind) {
      case TokenKind.EqualEqual:
      case TokenKind.LessEqual:
      case TokenKind.Less:
      case TokenKind.GreaterEqual:
      case TokenKind.Greater:
      case TokenKind.In:
        this.mark++;
        return this.bitOr();
      case TokenKind.NotEqual:
        if (this.usesFlufl()) this.raise("with Barry as BDFL, use '<>' instead of '!='");
        this.mark++;
        return this.bitOr();
      case TokenKind.LessGreater:
        this.mark++;
        return this.usesFlufl() ? this.bitOr() : null;
      case TokenKind.Not:
        this.mark++;
        return this.accept(TokenKind.In) === null ? null : this.bitOr();
      case TokenKind.Is: {
        this.mark++;
        const mark = this.mark;
        if (this.accept(TokenKind.Not) !== null) {
          const operand = this.bitOr();
          if (operand !== null) return operand;
          this.mark = mark;
        }
        return this.bitOr();
      }
      default:
        return null;
    }
  }

  /** Whether `from __future__ import barry_as_FLUFL` has been read. */
  protected abstract usesFlufl(): boolean;

  // --- arithmetic ----------------------------------------------------------------------------------------------------------------

  protected bitOr(): Item | null {
    const known = this.recall<Item>(Rule.BitOr);
    if (known !== undefined) return known;
    const mark = this.mark;
    return this.remember(Rule.BitOr, mark, this.leftToRight(isBitOr, this.bitXor));
  }

  private bitXor(): Item | null {
    return this.leftToRight(isBitXor, this.bitAnd);
  }

  private bitAnd(): Item | null {
    return this.leftToRight(isBitAnd, this.shift);
  }

  private shift(): Item | null {
    this.tryInvalid(this.invalidArithmetic);
    return this.leftToRight(isShift, this.sum);
  }

  private sum(): Item | null {
    const known = this.recall<Item>(Rule.Sum);
    if (known !== undefined) return known;
    const mark = this.mark;
    return this.remember(Rule.Sum, mark, this.leftToRight(isSumOperator, this.term));
  }

  private term(): Item | null {
    this.tryInvalid(this.invalidFactor);
    return this.leftToRight(isTermOperator, this.factor);
  }

  private leftToRight(isOperator: (kind: TokenKind) => boolean, operand: () => Item | null): Item | null {
    const mark = this.mark;
    let left = operand.call(this);
    while (left !== null && isOperator(this.peek().kind)) {
      const before = this.mark;
      this.mark++;
      if (operand.call(this) === null) {
        this.mark = before;
        break;
      }
      left = this.node(Kind.BinOp, mark);
    }
    return left;
  }

  private invalidArithmetic(): void {
    if (this.sum() === null) return;
    const { kind } = this.peek();
    if (!isSumOperator(kind) && !isTermOperator(kind)) return;
    this.mark++;
    this.raiseForNot(() => this.inversion());
  }

  private invalidFactor(): void {
    const { kind } = this.peek();
    if (kind !== TokenKind.Plus && kind !== TokenKind.Minus && kind !== TokenKind.Tilde) return;
    this.mark++;
    this.raiseForNot(() => this.factor());
  }

  private raiseForNot(operand: () => Item | null): void {
    const word: Token | null = this.accept(TokenKind.Not);
    if (word === null) return;
    const value = operand();
    if (value !== null) this.raiseRange(word, value, "'not' after an operator must be parenthesized");
  }

  private factor(): Item | null {
    const mark = this.mark;
    const { kind } = this.peek();
    if (!isSumOperator(kind) && kind !== TokenKind.Tilde) return this.power();
    this.mark++;
    return this.factor() && this.node(Kind.UnaryOp, mark);
  }

  private power(): Item | null {
    const start = this.mark;
    const base = this.awaitPrimary();
    if (base === null) return null;
    const mark = this.mark;
    if (this.accept(TokenKind.DoubleStar) === null) return base;
    const exponent = this.factor();
    if (exponent !== null) return this.node(Kind.BinOp, start);
    this.mark = mark;
    return base;
  }

  private awaitPrimary(): Item | null {
    const mark = this.mark;
    if (this.accept(TokenKind.Await) === null) return this.primary();
    return this.primary() && this.node(Kind.Await, mark);
  }
}

const isBitOr = (kind: TokenKind): boolean => kind === TokenKind.VerticalBar;
const isBitXor = (kind: TokenKind): boolean => kind === TokenKind.Circumflex;
const isBitAnd = (kind: TokenKind): boolean => kind === TokenKind.Ampersand;
const isShift = (kind: TokenKind): boolean => kind === TokenKind.LeftShift || kind === TokenKind.RightShift;
const isSumOperator = (kind: TokenKind): boolean => kind === TokenKind.Plus || kind === TokenKind.Minus;

function isTermOperator(kind: TokenKind): boolean {
  switch (kind) {
    case TokenKind.Star:
    case TokenKind.Slash:
    case TokenKind.DoubleSlash:
    case TokenKind.Percent:
    case TokenKind.At:
      return true;
    default:
      return false;
  }
}
