// Expressions (reference, chapter 6): operators by precedence climbing, primaries and atoms.
import { TokenKind } from '@taipan/lexer';
import {
  BoolOperator,
  CompareOperator,
  ConstantType,
  ExprContext,
  type ExprNode,
  Kind,
  newAttribute,
  newAwait,
  newBinOp,
  newBoolOp,
  newCompare,
  newConstant,
  newIfExp,
  newName,
  newNamedExpr,
  newStarred,
  newTuple,
  newUnaryOp,
  newYield,
  newYieldFrom,
  Operator,
  UnaryOperator,
} from '../generated/nodes.js';
import { decimalFloat, parseNumber } from './numbers.js';
import { ParserOverflowError } from './overflow.js';
import { COMPARISONS, EDGES, Edge, OPERATORS, PRECEDENCE, Precedence } from './tables.js';
import { makeStoreTarget } from './targets.js';
import { TokenParser } from './token-parser.js';

/**
 * How deep expressions that need no brackets (`- - -x`, `not not x`, `lambda: lambda: x`) may nest. CPython gives up at about 4000, but
 * has more stack than a JavaScript engine.
 */
const MAX_DEPTH = 1000;

// As constants of this module: V8 folds these, but no imported bindings.
const strengths = PRECEDENCE;
const operators = OPERATORS;
const edges = EDGES;
const comparisons = COMPARISONS;
const makeBinOp = newBinOp;
const makeConstant = newConstant;

export abstract class ExpressionParser extends TokenParser {
  protected nesting = 0;

  protected abstract parseStrings(): ExprNode;
  protected abstract parseParenthesized(): ExprNode;
  protected abstract parseListDisplay(): ExprNode;
  protected abstract parseBraceDisplay(): ExprNode;
  protected abstract parseCall(start: number, func: ExprNode): ExprNode;
  protected abstract parseSubscript(start: number, value: ExprNode): ExprNode;
  protected abstract parseLambda(): ExprNode;

  /** star_expressions: a tuple without brackets, or a single (perhaps starred) expression. */
  protected parseStarExpressions(): ExprNode {
    const start = this.start;
    const first = this.kind === TokenKind.Star ? this.parseStarred() : this.parseExpression();
    if (this.kind !== TokenKind.Comma) return first;
    return this.parseTupleRest(start, first);
  }

  /** expressions: as above, but without stars. */
  protected parseExpressionList(): ExprNode {
    const start = this.start;
    const first = this.parseExpression();
    return this.kind === TokenKind.Comma ? this.parseExpressionListRest(start, first) : first;
  }

  protected parseExpressionListRest(start: number, first: ExprNode): ExprNode {
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      const kind = this.kind as TokenKind;
      if ((edges[kind]! & Edge.Starts) === 0 || kind === TokenKind.Star) break;
      const item = this.parseExpression();
      last.next = item;
      last = item;
    }
    return newTuple(start, this.previousEnd, first, ExprContext.Load);
  }

  protected parseTupleRest(start: number, first: ExprNode): ExprNode {
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      if ((edges[this.kind]! & Edge.Starts) === 0) break;
      const item: ExprNode = (this.kind as TokenKind) === TokenKind.Star ? this.parseStarred() : this.parseExpression();
      last.next = item;
      last = item;
    }
    return newTuple(start, this.previousEnd, first, ExprContext.Load);
  }

  /** `*` and an operand that binds tighter than a comparison. */
  protected parseStarred(): ExprNode {
    const start = this.start;
    this.next();
    const value = this.parseBinary(Precedence.BitOr);
    this.needsSymbolTable = true;
    return newStarred(start, this.previousEnd, value, ExprContext.Load);
  }

  /** expression: everything but a named or a starred one. */
  protected parseExpression(): ExprNode {
    return this.parseBinary(Precedence.Conditional);
  }

  private parseConditional(start: number, body: ExprNode): ExprNode {
    this.next();
    const test = this.parseBinary(Precedence.Or);
    this.expect(TokenKind.Else);
    this.enter();
    const orelse = this.parseExpression();
    this.nesting--;
    return newIfExp(start, this.previousEnd, test, body, orelse);
  }

  /** named_expression: `name := value`, or an expression. */
  protected parseNamedExpression(): ExprNode {
    const start = this.start;
    const first = this.parseExpression();
    if (this.kind !== TokenKind.ColonEqual) return first;
    return this.parseNamedRest(start, first);
  }

  private parseNamedRest(start: number, target: ExprNode): ExprNode {
    // A name in parentheses is no target.
    if (target.kind !== Kind.Name || target.start !== start || target.end !== this.previousEnd) this.failParse();
    target.ctx = ExprContext.Store;
    this.next();
    const value = this.parseExpression();
    return newNamedExpr(start, this.previousEnd, target, value);
  }

  /** star_named_expression: an item of a display. */
  protected parseStarNamedExpression(): ExprNode {
    return this.kind === TokenKind.Star ? this.parseStarred() : this.parseNamedExpression();
  }

  /** annotated_rhs: the right side of an assignment. */
  protected parseRightSide(): ExprNode {
    return this.kind === TokenKind.Yield ? this.parseYield() : this.parseStarExpressions();
  }

  protected parseYield(): ExprNode {
    const start = this.start;
    this.next();
    if (this.kind === TokenKind.From) {
      this.next();
      const value = this.parseExpression();
      return newYieldFrom(start, this.previousEnd, value);
    }
    const value = (edges[this.kind]! & Edge.Starts) === 0 ? null : this.parseStarExpressions();
    return newYield(start, this.previousEnd, value);
  }

  /** star_target: one target of a `for`, a comprehension or a `with`. */
  protected parseStarTarget(): ExprNode {
    const target = this.kind === TokenKind.Star ? this.parseStarred() : this.parseBinary(Precedence.BitOr);
    if (!makeStoreTarget(target)) this.failParse();
    return target;
  }

  /** star_targets: the targets of a `for` or a comprehension. */
  protected parseStarTargets(): ExprNode {
    const start = this.start;
    const first = this.parseStarTarget();
    if (this.kind !== TokenKind.Comma) return first;
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      if ((edges[this.kind]! & Edge.Starts) === 0) break;
      const item = this.parseStarTarget();
      last.next = item;
      last = item;
    }
    return newTuple(start, this.previousEnd, first, ExprContext.Store);
  }

  protected enter(): void {
    if (++this.nesting > MAX_DEPTH) throw new ParserOverflowError();
  }

  /** Operators at least as strong as `minimum`. */
  protected parseBinary(minimum: Precedence): ExprNode {
    const start = this.start;
    let left = this.parseOperand(minimum);
    for (;;) {
      const kind = this.kind;
      const precedence: Precedence = strengths[kind]!;
      if (precedence < minimum) return left;
      if (precedence <= Precedence.Comparison) {
        left = this.parseLooseOperator(start, left, precedence);
        continue;
      }
      this.next();
      const right = this.parseBinary(precedence + 1);
      left = makeBinOp(start, this.previousEnd, left, operators[kind]! as Operator, right);
    }
  }

  /** The operators that make no BinOp. */
  private parseLooseOperator(start: number, left: ExprNode, precedence: Precedence): ExprNode {
    switch (precedence) {
      case Precedence.Comparison:
        return this.parseComparison(start, left);
      case Precedence.Conditional:
        return this.parseConditional(start, left);
      default:
        return this.parseBoolOp(start, left, this.kind, precedence);
    }
  }

  /** What an operator applies to: an atom with what follows it, or an operand with a prefix as loose as `minimum` allows. */
  private parseOperand(minimum: Precedence): ExprNode {
    const start = this.start;
    let atom: ExprNode;
    switch (this.kind) {
      case TokenKind.SmallInt:
        atom = makeConstant(start, this.end, this.intValue, null, ConstantType.Int);
        break;
      case TokenKind.Name:
        atom = newName(start, this.end, this.name(), ExprContext.Load);
        break;
      default:
        return this.parsePrefixed(minimum);
    }
    this.next();
    return (edges[this.kind]! & Edge.Postfix) === 0 ? atom : this.parsePower(start, atom);
  }

  private parsePrefixed(minimum: Precedence): ExprNode {
    const start = this.start;
    switch (this.kind) {
      case TokenKind.Minus:
        return this.parsePrefix(UnaryOperator.USub);
      case TokenKind.Plus:
        return this.parsePrefix(UnaryOperator.UAdd);
      case TokenKind.Tilde:
        return this.parsePrefix(UnaryOperator.Invert);
      case TokenKind.Not:
        return this.parseNot(minimum);
      case TokenKind.Lambda:
        if (minimum > Precedence.Conditional) this.failParse();
        return this.parseLambda();
    }
    const atom = this.kind === TokenKind.Await ? this.parseAwait() : this.parseAtom();
    return (edges[this.kind]! & Edge.Postfix) === 0 ? atom : this.parsePower(start, atom);
  }

  /** An operand of a prefix operator or the exponent of a power. */
  protected parseUnary(): ExprNode {
    return this.parseOperand(Precedence.Unary);
  }

  private parseNot(minimum: Precedence): ExprNode {
    if (minimum > Precedence.Not) this.failParse();
    const start = this.start;
    this.next();
    this.enter();
    const operand = this.parseBinary(Precedence.Not);
    this.nesting--;
    return newUnaryOp(start, this.previousEnd, UnaryOperator.Not, operand);
  }

  private parseBoolOp(start: number, first: ExprNode, kind: TokenKind, precedence: Precedence): ExprNode {
    let last = first;
    while (this.kind === kind) {
      this.next();
      const value = this.parseBinary(precedence + 1);
      last.next = value;
      last = value;
    }
    const op = kind === TokenKind.And ? BoolOperator.And : BoolOperator.Or;
    return newBoolOp(start, this.previousEnd, op, first);
  }

  private parseComparison(start: number, left: ExprNode): ExprNode {
    const op = this.parseComparisonOperator();
    const first = this.parseBinary(Precedence.BitOr);
    if (strengths[this.kind] !== Precedence.Comparison) return newCompare(start, this.previousEnd, left, op, first);
    const ops = [op];
    let last = first;
    while (strengths[this.kind] === Precedence.Comparison) {
      ops.push(this.parseComparisonOperator());
      const right = this.parseBinary(Precedence.BitOr);
      last.next = right;
      last = right;
    }
    return newCompare(start, this.previousEnd, left, ops, first);
  }

  private parseComparisonOperator(): CompareOperator {
    const kind = this.kind;
    this.next();
    if (kind === TokenKind.Not) {
      this.expect(TokenKind.In);
      return CompareOperator.NotIn;
    }
    if (kind !== TokenKind.Is) {
      if (kind === (this.usesFlufl ? TokenKind.NotEqual : TokenKind.LessGreater)) this.failParse();
      return comparisons[kind]! as CompareOperator;
    }
    if ((this.kind as TokenKind) !== TokenKind.Not) return CompareOperator.Is;
    this.next();
    return CompareOperator.IsNot;
  }

  private parsePrefix(op: UnaryOperator): ExprNode {
    const start = this.start;
    this.next();
    this.enter();
    const operand = this.parseUnary();
    this.nesting--;
    return newUnaryOp(start, this.previousEnd, op, operand);
  }

  private parseAwait(): ExprNode {
    const start = this.start;
    this.next();
    const valueStart = this.start;
    const value = this.parsePostfix(valueStart, this.parseAtom());
    return newAwait(start, this.previousEnd, value);
  }

  private parsePower(start: number, atom: ExprNode): ExprNode {
    // What follows an `await` belongs to its operand and has been read; only a power can come.
    const base = this.kind === TokenKind.DoubleStar ? atom : this.parsePostfix(start, atom);
    if (this.kind !== TokenKind.DoubleStar) return base;
    this.next();
    this.enter();
    const exponent = this.parseUnary();
    this.nesting--;
    return newBinOp(start, this.previousEnd, base, Operator.Pow, exponent);
  }

  /** Calls, subscripts and attributes after an atom. */
  protected parsePostfix(start: number, atom: ExprNode): ExprNode {
    let value = atom;
    for (;;) {
      switch (this.kind) {
        case TokenKind.Dot: {
          this.next();
          const name = this.expectName();
          value = newAttribute(start, this.previousEnd, value, name, ExprContext.Load);
          break;
        }
        case TokenKind.LeftParen:
          value = this.parseCall(start, value);
          break;
        case TokenKind.LeftBracket:
          value = this.parseSubscript(start, value);
          break;
        default:
          return value;
      }
    }
  }

  private parseNumericLiteral(): ExprNode {
    const { start, end, scale } = this;
    if (scale >= 0) return newConstant(start, end, decimalFloat(this.intValue, scale), null, ConstantType.Float);
    const number = parseNumber(this.source, start, end);
    if (number === null) this.failParse();
    return number;
  }

  protected parseAtom(): ExprNode {
    const start = this.start;
    switch (this.kind) {
      case TokenKind.Name: {
        const name = newName(start, this.end, this.name(), ExprContext.Load);
        this.next();
        return name;
      }
      case TokenKind.SmallInt: {
        const constant = newConstant(start, this.end, this.intValue, null, ConstantType.Int);
        this.next();
        return constant;
      }
      case TokenKind.String:
      case TokenKind.FStringStart:
      case TokenKind.TStringStart:
        return this.parseStrings();
      case TokenKind.LeftParen:
        return this.parseParenthesized();
      case TokenKind.LeftBracket:
        return this.parseListDisplay();
      case TokenKind.LeftBrace:
        return this.parseBraceDisplay();
      case TokenKind.Number: {
        const number = this.parseNumericLiteral();
        this.next();
        return number;
      }
      case TokenKind.None:
        this.next();
        return newConstant(start, this.previousEnd, null, null, ConstantType.None);
      case TokenKind.True:
        this.next();
        return newConstant(start, this.previousEnd, true, null, ConstantType.True);
      case TokenKind.False:
        this.next();
        return newConstant(start, this.previousEnd, false, null, ConstantType.False);
      case TokenKind.Ellipsis:
        this.next();
        return newConstant(start, this.previousEnd, null, null, ConstantType.Ellipsis);
      default:
        return this.failParse();
    }
  }
}
