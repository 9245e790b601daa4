// Parameters of functions and lambdas, and type parameters (reference, sections 8.7, 6.14 and 8.10).
import { TokenKind } from '@taipan/lexer';
import {
  type arguments as Arguments,
  type arg,
  ExprContext,
  type ExprNode,
  newArg,
  newArguments,
  newHole,
  newLambda,
  newParamSpec,
  newStarred,
  newTypeVar,
  newTypeVarTuple,
  type TypeParamNode,
} from '../generated/nodes.js';
import { StringParser } from './strings.js';
import { Precedence } from './tables.js';

export abstract class ParameterParser extends StringParser {
  protected parseLambda(): ExprNode {
    const start = this.start;
    this.needsSymbolTable = true;
    this.next();
    const args = this.parseParameters(TokenKind.Colon);
    // In the replacement field of an f-string, this colon begins the format specification.
    if (this.kind !== TokenKind.Colon || (this.fieldDepth !== 0 && this.fieldDepth === this.depth)) this.failParse();
    this.next();
    this.enter();
    const body = this.parseExpression();
    this.nesting--;
    return newLambda(start, this.previousEnd, args, body);
  }

  /** Parameters up to `closer` (not past it): `)` for a function, whose parameters may have annotations, `:` for a lambda. */
  protected parseParameters(closer: TokenKind): Arguments {
    const annotated = closer === TokenKind.RightParen;
    const result = newArguments(this.start, this.start, null, null, null, null, null, null, null);
    let lastArg: arg | null = null;
    let lastDefault: ExprNode | null = null;
    let lastKwOnly: arg | null = null;
    let lastKwDefault: ExprNode | null = null;
    let starred = false;
    while (this.kind !== closer) {
      if (this.kind === TokenKind.Name) {
        const param = this.parseParameter(annotated);
        let value: ExprNode | null = null;
        if ((this.kind as TokenKind) === TokenKind.Equal) {
          this.next();
          value = this.parseExpression();
        }
        if (starred) {
          if (value === null) value = newHole(this.previousEnd) as unknown as ExprNode;
          if (lastKwOnly === null || lastKwDefault === null) {
            result.kwonlyargs = param;
            result.kw_defaults = value;
          } else {
            lastKwOnly.next = param;
            lastKwDefault.next = value;
          }
          lastKwOnly = param;
          lastKwDefault = value;
        } else {
          if (lastArg === null) result.args = param;
          else lastArg.next = param;
          lastArg = param;
          if (value !== null) {
            if (lastDefault === null) result.defaults = value;
            else lastDefault.next = value;
            lastDefault = value;
          } else if (lastDefault !== null) this.failParse();
        }
      } else if (this.kind === TokenKind.Slash) {
        if (lastArg === null || starred || result.posonlyargs !== null) this.failParse();
        this.next();
        result.posonlyargs = result.args;
        result.args = null;
        lastArg = null;
      } else if (this.kind === TokenKind.Star) {
        if (starred) this.failParse();
        starred = true;
        this.next();
        if ((this.kind as TokenKind) === TokenKind.Comma) {
          // A bare star: a keyword-only parameter must follow.
          this.next();
          if ((this.kind as TokenKind) !== TokenKind.Name) this.failParse();
          continue;
        }
        result.vararg = this.parseStarParameter(annotated);
      } else if (this.kind === TokenKind.DoubleStar) {
        this.next();
        result.kwarg = this.parseParameter(annotated);
        if ((this.kind as TokenKind) === TokenKind.Comma) this.next();
        break;
      } else this.failParse();
      if ((this.kind as TokenKind) !== TokenKind.Comma) break;
      this.next();
    }
    if (this.kind !== closer) this.failParse();
    result.end = this.previousEnd;
    return result;
  }

  private parseParameter(annotated: boolean): arg {
    const start = this.start;
    const name = this.expectName();
    let annotation: ExprNode | null = null;
    if (annotated && this.kind === TokenKind.Colon) {
      this.next();
      annotation = this.parseExpression();
    }
    return newArg(start, this.previousEnd, name, annotation);
  }

  /** The parameter after `*`, whose annotation may be starred. */
  private parseStarParameter(annotated: boolean): arg {
    const start = this.start;
    const name = this.expectName();
    let annotation: ExprNode | null = null;
    if (annotated && this.kind === TokenKind.Colon) {
      this.next();
      annotation = this.kind === (TokenKind.Star as TokenKind) ? this.parseStarExpression() : this.parseExpression();
    }
    return newArg(start, this.previousEnd, name, annotation);
  }

  /** starred_expression: `*` and a whole expression. */
  protected parseStarExpression(): ExprNode {
    const start = this.start;
    this.next();
    const value = this.parseBinary(Precedence.BitOr);
    this.needsSymbolTable = true;
    return newStarred(start, this.previousEnd, value, ExprContext.Load);
  }

  /** `[T, *Ts, **P]`, or nothing. */
  protected parseTypeParameters(): TypeParamNode | null {
    if (this.kind !== TokenKind.LeftBracket) return null;
    this.needsSymbolTable = true;
    this.next();
    const first = this.parseTypeParameter();
    let last = first;
    while ((this.kind as TokenKind) === TokenKind.Comma) {
      this.next();
      if ((this.kind as TokenKind) === TokenKind.RightBracket) break;
      const item = this.parseTypeParameter();
      last.next = item;
      last = item;
    }
    this.expect(TokenKind.RightBracket);
    return first;
  }

  private parseTypeParameter(): TypeParamNode {
    const start = this.start;
    if (this.kind === TokenKind.Star) {
      this.next();
      const name = this.expectName();
      let value: ExprNode | null = null;
      if (this.kind === (TokenKind.Equal as TokenKind)) {
        this.next();
        value = this.kind === TokenKind.Star ? this.parseStarExpression() : this.parseExpression();
      }
      return newTypeVarTuple(start, this.previousEnd, name, value);
    }
    if (this.kind === TokenKind.DoubleStar) {
      this.next();
      const name = this.expectName();
      const value = this.parseTypeDefault();
      return newParamSpec(start, this.previousEnd, name, value);
    }
    const name = this.expectName();
    let bound: ExprNode | null = null;
    if (this.kind === TokenKind.Colon) {
      this.next();
      bound = this.parseExpression();
    }
    const value = this.parseTypeDefault();
    return newTypeVar(start, this.previousEnd, name, bound, value);
  }

  private parseTypeDefault(): ExprNode | null {
    if (this.kind !== TokenKind.Equal) return null;
    this.next();
    return this.parseExpression();
  }
}
