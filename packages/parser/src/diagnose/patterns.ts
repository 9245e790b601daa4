// Patterns of `match` statements.
import { TokenKind } from '@taipan/lexer';
import { ConstantType } from '../generated/nodes.js';
import { parseNumber } from '../parser/numbers.js';
import { expressionName } from './item.js';
import { ParameterRules } from './parameters.js';
import { Rule, type Span, type Token } from './recognizer.js';

export abstract class PatternRules extends ParameterRules {
  protected patterns(): true | null {
    const known = this.recall<true>(Rule.Patterns);
    if (known !== undefined) return known;
    const mark = this.mark;
    const found = this.attempt(() => this.openSequence()) ?? this.attempt(() => this.pattern());
    return this.remember(Rule.Patterns, mark, found === null ? null : (true as const));
  }

  private pattern(): Span | null {
    return this.attempt(() => this.asPattern()) ?? this.orPattern();
  }

  private asPattern(): Span | null {
    const mark = this.mark;
    const first = this.peek();
    if (this.orPattern() !== null && this.accept(TokenKind.As) !== null && this.captureTarget() !== null)
      return this.spanFrom(first);
    this.mark = mark;
    this.tryInvalid(() => {
      if (this.orPattern() === null || this.accept(TokenKind.As) === null) return;
      const wildcard = this.acceptWord('_');
      if (wildcard !== null) this.raiseAt(wildcard, "cannot use '_' as a target");
      const target = this.expression();
      if (target !== null) this.raiseAt(target, `cannot use ${expressionName(target)} as pattern target`);
    });
    return null;
  }

  private spanFrom(first: Token): Span {
    return { start: first.start, end: this.previous().end };
  }

  private orPattern(): Span | null {
    const known = this.recall<Span>(Rule.OrPattern);
    if (known !== undefined) return known;
    const mark = this.mark;
    const first = this.peek();
    const found = this.gather(() => this.closedPattern(), TokenKind.VerticalBar);
    return this.remember(Rule.OrPattern, mark, found === null ? null : this.spanFrom(first));
  }

  private closedPattern(): Span | null {
    const known = this.recall<Span>(Rule.ClosedPattern);
    if (known !== undefined) return known;
    const mark = this.mark;
    const first = this.peek();
    const found =
      this.attempt(() => this.literalPattern()) ??
      this.attempt(() => this.captureTarget()) ??
      this.acceptWord('_') ??
      this.attempt(() => this.valuePattern()) ??
      this.attempt(() => this.groupPattern()) ??
      this.attempt(() => this.sequencePattern()) ??
      this.attempt(() => this.mappingPattern()) ??
      this.attempt(() => this.classPattern());
    return this.remember(Rule.ClosedPattern, mark, found === null ? null : this.spanFrom(first));
  }

  private literalPattern(): unknown {
    return (
      this.attempt(() => this.loneNumber()) ??
      this.attempt(() => this.complexNumber()) ??
      this.strings() ??
      this.accept(TokenKind.None) ??
      this.accept(TokenKind.True) ??
      this.accept(TokenKind.False)
    );
  }

  /** A number with its sign that is no part of a complex one. */
  private loneNumber(): Token | null {
    this.accept(TokenKind.Minus);
    const number = this.number();
    return number !== null && !this.at(TokenKind.Plus) && !this.at(TokenKind.Minus) ? number : null;
  }

  private number(): Token | null {
    const number = this.acceptNumber();
    if (number !== null) this.checkNumber(number);
    return number;
  }

  private complexNumber(): Token | null {
    this.accept(TokenKind.Minus);
    const real = this.number();
    if (real === null) return null;
    if (this.isImaginary(real)) this.raiseAt(real, 'real number required in complex literal');
    if (this.accept(TokenKind.Plus) === null && this.accept(TokenKind.Minus) === null) return null;
    const imaginary = this.number();
    if (imaginary !== null && !this.isImaginary(imaginary))
      this.raiseAt(imaginary, 'imaginary number required in complex literal');
    return imaginary;
  }

  private isImaginary(token: Token): boolean {
    if (token.kind === TokenKind.SmallInt) return false;
    return parseNumber(this.source, token.start, token.end)?.constantType === ConstantType.Complex;
  }

  /** A name that is no `_` and no part of something longer. */
  private captureTarget(): Token | null {
    const token = this.peek();
    if (token.kind !== TokenKind.Name || this.textOf(token) === '_') return null;
    this.mark++;
    return this.at(TokenKind.Dot) || this.at(TokenKind.LeftParen) || this.at(TokenKind.Equal) ? null : token;
  }

  private valuePattern(): Span | null {
    const name = this.nameOrAttr();
    if (name === null || !name.isAttr) return null;
    return this.at(TokenKind.Dot) || this.at(TokenKind.LeftParen) || this.at(TokenKind.Equal) ? null : name;
  }

  private nameOrAttr(): (Span & { readonly isAttr: boolean }) | null {
    const first = this.acceptName();
    if (first === null) return null;
    let isAttr = false;
    for (;;) {
      const mark = this.mark;
      if (this.accept(TokenKind.Dot) === null || this.acceptName() === null) {
        this.mark = mark;
        return { start: first.start, end: this.previous().end, isAttr };
      }
      isAttr = true;
    }
  }

  private groupPattern(): true | null {
    return this.accept(TokenKind.LeftParen) !== null &&
      this.pattern() !== null &&
      this.accept(TokenKind.RightParen) !== null
      ? true
      : null;
  }

  private sequencePattern(): unknown {
    if (this.accept(TokenKind.LeftBracket) !== null) {
      this.attempt(() => this.maybeSequence());
      return this.accept(TokenKind.RightBracket);
    }
    if (this.accept(TokenKind.LeftParen) === null) return null;
    this.attempt(() => this.openSequence());
    return this.accept(TokenKind.RightParen);
  }

  private openSequence(): true | null {
    if (this.maybeStarPattern() === null || this.accept(TokenKind.Comma) === null) return null;
    this.attempt(() => this.maybeSequence());
    return true;
  }

  private maybeSequence(): true | null {
    if (this.gather(() => this.maybeStarPattern(), TokenKind.Comma) === null) return null;
    this.accept(TokenKind.Comma);
    return true;
  }

  private maybeStarPattern(): Span | null {
    return this.starPattern() ?? this.pattern();
  }

  private starPattern(): Span | null {
    const known = this.recall<Span>(Rule.StarPattern);
    if (known !== undefined) return known;
    const mark = this.mark;
    const star = this.accept(TokenKind.Star);
    const name = star && (this.attempt(() => this.captureTarget()) ?? this.acceptWord('_'));
    return this.remember(Rule.StarPattern, mark, star && name && this.spanFrom(star));
  }

  private mappingPattern(): true | null {
    const mark = this.mark;
    if (this.accept(TokenKind.LeftBrace) === null) return null;
    if (this.accept(TokenKind.RightBrace) !== null) return true;
    const items = this.items();
    const mayHaveRest = items === null || this.accept(TokenKind.Comma) !== null;
    if (mayHaveRest && this.attempt(() => this.doubleStar()) !== null) this.accept(TokenKind.Comma);
    if ((items !== null || this.mark > mark + 1) && this.accept(TokenKind.RightBrace) !== null) return true;
    this.mark = mark;
    return null;
  }

  private items(): true[] | null {
    return this.gather(() => this.keyValue(), TokenKind.Comma);
  }

  private keyValue(): true | null {
    const key = this.attempt(() => this.literalKey()) ?? this.attempt(() => this.attrKey());
    return key !== null && this.accept(TokenKind.Colon) !== null && this.pattern() !== null ? true : null;
  }

  private literalKey(): unknown {
    return this.literalPattern();
  }

  private attrKey(): unknown {
    const name = this.nameOrAttr();
    return name?.isAttr ? name : null;
  }

  private doubleStar(): Token | null {
    return this.accept(TokenKind.DoubleStar) === null ? null : this.captureTarget();
  }

  private classPattern(): true | null {
    const mark = this.mark;
    if (this.nameOrAttr() === null || this.accept(TokenKind.LeftParen) === null) return null;
    if (this.accept(TokenKind.RightParen) !== null) return true;
    const before = this.mark;
    const positional = this.gather(() => this.pattern(), TokenKind.Comma);
    if (positional !== null) {
      this.accept(TokenKind.Comma);
      if (this.accept(TokenKind.RightParen) !== null) return true;
      this.mark = before;
    }
    if (this.gather(() => this.keywordPattern(), TokenKind.Comma) !== null) {
      this.accept(TokenKind.Comma);
      if (this.accept(TokenKind.RightParen) !== null) return true;
    }
    this.mark = before;
    if (
      this.gather(() => this.pattern(), TokenKind.Comma) !== null &&
      this.accept(TokenKind.Comma) !== null &&
      this.gather(() => this.keywordPattern(), TokenKind.Comma) !== null
    ) {
      this.accept(TokenKind.Comma);
      if (this.accept(TokenKind.RightParen) !== null) return true;
    }
    this.mark = mark;
    this.tryInvalid(this.invalidClassPattern);
    return null;
  }

  private invalidClassPattern(): void {
    if (this.nameOrAttr() === null || this.accept(TokenKind.LeftParen) === null) return;
    const before = this.mark;
    if (this.gather(() => this.pattern(), TokenKind.Comma) === null || this.accept(TokenKind.Comma) === null)
      this.mark = before;
    if (this.gather(() => this.keywordPattern(), TokenKind.Comma) === null) return;
    if (this.accept(TokenKind.Comma) === null) return;
    const late = this.gather(() => this.pattern(), TokenKind.Comma);
    if (late !== null) this.raiseRange(late[0]!, late.at(-1)!, 'positional patterns follow keyword patterns');
  }

  private keywordPattern(): true | null {
    return this.acceptName() !== null && this.accept(TokenKind.Equal) !== null && this.pattern() !== null ? true : null;
  }
}
