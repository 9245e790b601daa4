// Patterns of the `match` statement (reference, section 8.6).
import { TokenKind } from '@taipan/lexer';
import {
  type Attribute,
  type Constant,
  ConstantType,
  ExprContext,
  type ExprNode,
  Kind,
  type Name,
  newAttribute,
  newBinOp,
  newMatchAs,
  newMatchClass,
  newMatchMapping,
  newMatchOr,
  newMatchSequence,
  newMatchSingleton,
  newMatchStar,
  newMatchValue,
  newName,
  newUnaryOp,
  Operator,
  type PatternNode,
  UnaryOperator,
} from '../generated/nodes.js';
import { ParameterParser } from './parameters.js';

export abstract class PatternParser extends ParameterParser {
  /** patterns: what stands after `case`. */
  protected parsePatterns(): PatternNode {
    const start = this.start;
    const first = this.parseMaybeStarPattern();
    if (this.kind !== TokenKind.Comma) {
      // A star alone is no pattern.
      if (first.kind === Kind.MatchStar) this.failParse();
      return first;
    }
    this.parsePatternRest(first, TokenKind.EndMarker);
    return newMatchSequence(start, this.previousEnd, first);
  }

  /** The patterns after the first, each after a comma, until `closer` or what ends a case. */
  private parsePatternRest(first: PatternNode, closer: TokenKind): void {
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      const kind = this.kind as TokenKind;
      if (kind === closer || (closer === TokenKind.EndMarker && (kind === TokenKind.Colon || kind === TokenKind.If)))
        return;
      const item = this.parseMaybeStarPattern();
      last.next = item;
      last = item;
    }
  }

  private parseMaybeStarPattern(): PatternNode {
    if (this.kind !== TokenKind.Star) return this.parsePattern();
    const start = this.start;
    this.next();
    const name = this.parseCapture();
    return newMatchStar(start, this.previousEnd, name);
  }

  /** A name to capture: `null` for the wildcard `_`. */
  private parseCapture(): string | null {
    const name = this.expectName();
    return name === '_' ? null : name;
  }

  /** pattern: alternatives, and perhaps a name for what matched. */
  private parsePattern(): PatternNode {
    const start = this.start;
    const pattern = this.parseOrPattern();
    if (this.kind !== TokenKind.As) return pattern;
    this.next();
    const name = this.expectName();
    if (name === '_') this.failParse();
    return newMatchAs(start, this.previousEnd, pattern, name);
  }

  private parseOrPattern(): PatternNode {
    const start = this.start;
    const first = this.parseClosedPattern();
    if (this.kind !== TokenKind.VerticalBar) return first;
    let last = first;
    while (this.kind === TokenKind.VerticalBar) {
      this.next();
      const item = this.parseClosedPattern();
      last.next = item;
      last = item;
    }
    return newMatchOr(start, this.previousEnd, first);
  }

  private parseClosedPattern(): PatternNode {
    const start = this.start;
    switch (this.kind) {
      case TokenKind.Name: {
        // `_` is the wildcard, whatever follows.
        if (this.isWord('_')) {
          this.next();
          return newMatchAs(start, this.previousEnd, null, null);
        }
        const name = this.parseDottedName();
        if (this.kind === (TokenKind.LeftParen as TokenKind)) return this.parseClassPattern(start, name);
        if (name.kind === Kind.Attribute) return newMatchValue(start, this.previousEnd, name);
        return newMatchAs(start, this.previousEnd, null, name.id);
      }
      case TokenKind.None:
        this.next();
        return newMatchSingleton(start, this.previousEnd, null, ConstantType.None);
      case TokenKind.True:
        this.next();
        return newMatchSingleton(start, this.previousEnd, true, ConstantType.True);
      case TokenKind.False:
        this.next();
        return newMatchSingleton(start, this.previousEnd, false, ConstantType.False);
      case TokenKind.LeftParen:
        return this.parseGroupPattern();
      case TokenKind.LeftBracket: {
        this.next();
        if (this.kind === (TokenKind.RightBracket as TokenKind)) {
          this.next();
          return newMatchSequence(start, this.previousEnd, null);
        }
        const first = this.parseMaybeStarPattern();
        this.parsePatternRest(first, TokenKind.RightBracket);
        this.expect(TokenKind.RightBracket);
        return newMatchSequence(start, this.previousEnd, first);
      }
      case TokenKind.LeftBrace:
        return this.parseMappingPattern();
      default: {
        const value = this.parseLiteralPattern();
        return newMatchValue(start, this.previousEnd, value);
      }
    }
  }

  /** A number with its sign, a complex number, or strings. */
  private parseLiteralPattern(): ExprNode {
    const start = this.start;
    if (this.kind === TokenKind.String || this.kind === TokenKind.FStringStart || this.kind === TokenKind.TStringStart)
      return this.parseStrings();
    let value: ExprNode;
    let real: Constant;
    if (this.kind === TokenKind.Minus) {
      this.next();
      real = this.parseNumberToken();
      value = newUnaryOp(start, this.previousEnd, UnaryOperator.USub, real);
    } else value = real = this.parseNumberToken();
    if (this.kind !== TokenKind.Plus && this.kind !== TokenKind.Minus) return value;
    if (real.constantType === ConstantType.Complex) this.failParse();
    const op = this.kind === TokenKind.Plus ? Operator.Add : Operator.Sub;
    this.next();
    const imaginary = this.parseNumberToken();
    if (imaginary.constantType !== ConstantType.Complex) this.failParse();
    return newBinOp(start, this.previousEnd, value, op, imaginary);
  }

  private parseNumberToken(): Constant {
    if (this.kind !== TokenKind.SmallInt && this.kind !== TokenKind.Number) this.failParse();
    return this.parseAtom() as Constant;
  }

  /** A name or attributes of a name. */
  private parseDottedName(): Name | Attribute {
    const start = this.start;
    const name = this.expectName();
    let value: Name | Attribute = newName(start, this.previousEnd, name, ExprContext.Load);
    while (this.kind === TokenKind.Dot) {
      this.next();
      const attr = this.expectName();
      value = newAttribute(start, this.previousEnd, value, attr, ExprContext.Load);
    }
    return value;
  }

  private parseGroupPattern(): PatternNode {
    const start = this.start;
    this.next();
    if (this.kind === TokenKind.RightParen) {
      this.next();
      return newMatchSequence(start, this.previousEnd, null);
    }
    const first = this.parseMaybeStarPattern();
    if ((this.kind as TokenKind) === TokenKind.RightParen && first.kind !== Kind.MatchStar) {
      this.next();
      return first;
    }
    if (this.kind !== TokenKind.Comma) this.failParse();
    this.parsePatternRest(first, TokenKind.RightParen);
    this.expect(TokenKind.RightParen);
    return newMatchSequence(start, this.previousEnd, first);
  }

  private parseMappingPattern(): PatternNode {
    const start = this.start;
    let keys: ExprNode | null = null;
    let patterns: PatternNode | null = null;
    let lastKey: ExprNode | null = null;
    let lastPattern: PatternNode | null = null;
    let rest: string | null = null;
    this.next();
    while (this.kind !== TokenKind.RightBrace) {
      if (this.kind === TokenKind.DoubleStar) {
        this.next();
        rest = this.expectName();
        if (rest === '_') this.failParse();
        if ((this.kind as TokenKind) === TokenKind.Comma) this.next();
        break;
      }
      const key = this.parseMappingKey();
      this.expect(TokenKind.Colon);
      const pattern = this.parsePattern();
      if (lastKey === null || lastPattern === null) {
        keys = key;
        patterns = pattern;
      } else {
        lastKey.next = key;
        lastPattern.next = pattern;
      }
      lastKey = key;
      lastPattern = pattern;
      if ((this.kind as TokenKind) !== TokenKind.Comma) break;
      this.next();
    }
    this.expect(TokenKind.RightBrace);
    return newMatchMapping(start, this.previousEnd, keys, patterns, rest);
  }

  private parseMappingKey(): ExprNode {
    switch (this.kind) {
      case TokenKind.None:
      case TokenKind.True:
      case TokenKind.False:
        return this.parseAtom();
      case TokenKind.Name: {
        const key = this.parseDottedName();
        // A bare name would be a capture.
        if (key.kind === Kind.Name) this.failParse();
        return key;
      }
      default:
        return this.parseLiteralPattern();
    }
  }

  private parseClassPattern(start: number, cls: ExprNode): PatternNode {
    let patterns: PatternNode | null = null;
    let lastPattern: PatternNode | null = null;
    let names: string[] | null = null;
    let keywordPatterns: PatternNode | null = null;
    let lastKeyword: PatternNode | null = null;
    this.next();
    while ((this.kind as TokenKind) !== TokenKind.RightParen) {
      if ((this.kind as TokenKind) === TokenKind.Name && this.peek() === TokenKind.Equal) {
        // After positional patterns `_` is one more of them.
        if (lastPattern !== null && names === null && this.isWord('_')) this.failParse();
        const name = this.expectName();
        this.next();
        const pattern = this.parsePattern();
        if (names === null || lastKeyword === null) {
          names = [name];
          keywordPatterns = pattern;
        } else {
          names.push(name);
          lastKeyword.next = pattern;
        }
        lastKeyword = pattern;
      } else {
        if (names !== null) this.failParse();
        const pattern = this.parsePattern();
        if (lastPattern === null) patterns = pattern;
        else lastPattern.next = pattern;
        lastPattern = pattern;
      }
      if ((this.kind as TokenKind) !== TokenKind.Comma) break;
      this.next();
    }
    this.expect(TokenKind.RightParen);
    return newMatchClass(start, this.previousEnd, cls, patterns, names, keywordPatterns);
  }
}
