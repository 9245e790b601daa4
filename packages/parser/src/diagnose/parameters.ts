// Parameters of functions and lambdas, and type parameters.
import { TokenKind } from '@taipan/lexer';
import { Kind } from '../generated/nodes.js';
import { ArgumentRules } from './arguments.js';
import { Rule, type Span } from './recognizer.js';

/** What tells the parameters of a function from those of a lambda. */
interface Style {
  readonly isLambda: boolean;
  /** What ends the list. */
  readonly closer: TokenKind;
}

const FUNCTION: Style = { isLambda: false, closer: TokenKind.RightParen };
const LAMBDA: Style = { isLambda: true, closer: TokenKind.Colon };

/** Whether a parameter has a default value: it must not, it must, it may. */
const enum Default {
  Never,
  Always,
  Maybe,
}

export abstract class ParameterRules extends ArgumentRules {
  protected params(): true | null {
    return this.parameterList(Rule.Parameters, FUNCTION);
  }

  protected lambdaParams(): true | null {
    return this.parameterList(Rule.LambdaParameters, LAMBDA);
  }

  private parameterList(rule: Rule, style: Style): true | null {
    const known = this.recall<true>(rule);
    if (known !== undefined) return known;
    const mark = this.mark;
    this.tryInvalid(() => this.invalidParameters(style));
    return this.remember(rule, mark, this.parameters(style));
  }

  private parameters(style: Style): true | null {
    const slashed = this.attempt(() => this.slashNoDefault(style));
    if (slashed !== null) this.many(() => this.param(style, Default.Never));
    else if (this.attempt(() => this.slashWithDefault(style)) === null) {
      const plain = this.many(() => this.param(style, Default.Never));
      const more = this.many(() => this.param(style, Default.Always));
      if (plain.length + more.length === 0) return this.starEtc(style);
    }
    this.many(() => this.param(style, Default.Always));
    this.attempt(() => this.starEtc(style));
    return true;
  }

  private slashNoDefault(style: Style): true | null {
    return this.many(() => this.param(style, Default.Never)).length === 0 ? null : this.slash(style);
  }

  private slashWithDefault(style: Style): true | null {
    this.many(() => this.param(style, Default.Never));
    return this.many(() => this.param(style, Default.Always)).length === 0 ? null : this.slash(style);
  }

  /** `/` and a comma, or before the end. */
  private slash(style: Style): true | null {
    if (this.accept(TokenKind.Slash) === null) return null;
    return this.accept(TokenKind.Comma) !== null || this.at(style.closer) ? true : null;
  }

  /** A parameter with the comma after it; gives where the parameter is. */
  private param(style: Style, kind: Default): Span | null {
    const param = this.bareParam(style);
    if (param === null) return null;
    if (kind !== Default.Never && this.attempt(() => this.defaultValue()) === null && kind === Default.Always)
      return null;
    return this.accept(TokenKind.Comma) !== null || this.at(style.closer) ? param : null;
  }

  private bareParam(style: Style): Span | null {
    const name = this.acceptName();
    if (name === null) return null;
    if (style.isLambda) return name;
    const mark = this.mark;
    if (this.accept(TokenKind.Colon) !== null) {
      const annotation = this.expression();
      if (annotation !== null) return { start: name.start, end: this.previous().end };
      this.mark = mark;
    }
    return name;
  }

  private defaultValue(): true | null {
    const equal = this.accept(TokenKind.Equal);
    if (equal === null) return null;
    if (this.expression() !== null) return true;
    if (this.invalidPass && (this.at(TokenKind.RightParen) || this.at(TokenKind.Comma)))
      this.raiseAt(equal, 'expected default value expression');
    return null;
  }

  private starEtc(style: Style): true | null {
    const mark = this.mark;
    this.tryInvalid(() => this.invalidStarEtc(style));
    if (this.accept(TokenKind.Star) !== null) {
      const before = this.mark;
      if (this.attempt(() => this.param(style, Default.Never)) !== null || this.starAnnotated(style) !== null) {
        this.many(() => this.param(style, Default.Maybe));
        this.attempt(() => this.keywords(style));
        return true;
      }
      this.mark = before;
      if (this.accept(TokenKind.Comma) !== null && this.many(() => this.param(style, Default.Maybe)).length > 0) {
        this.attempt(() => this.keywords(style));
        return true;
      }
      this.mark = mark;
    }
    return this.keywords(style);
  }

  /** `args: *Ts` */
  private starAnnotated(style: Style): Span | null {
    if (style.isLambda) return null;
    const name = this.acceptName();
    if (name === null || this.accept(TokenKind.Colon) === null || this.starExpression() === null) return null;
    return this.accept(TokenKind.Comma) !== null || this.at(style.closer) ? name : null;
  }

  private keywords(style: Style): true | null {
    this.tryInvalid(() => this.invalidKeywords(style));
    if (this.accept(TokenKind.DoubleStar) === null) return null;
    return this.param(style, Default.Never) === null ? null : true;
  }

  private invalidKeywords(style: Style): void {
    if (this.accept(TokenKind.DoubleStar) === null || this.bareParam(style) === null) return;
    const equal = this.accept(TokenKind.Equal);
    if (equal !== null) this.raiseAt(equal, 'var-keyword argument cannot have default value');
    if (this.accept(TokenKind.Comma) === null) return;
    const mark = this.mark;
    const message = 'arguments cannot follow var-keyword argument';
    const param = this.bareParam(style);
    if (param !== null) this.raiseAt(param, message);
    this.mark = mark;
    const token = this.peek();
    if (token.kind === TokenKind.Star || token.kind === TokenKind.DoubleStar || token.kind === TokenKind.Slash)
      this.raiseAt(token, message);
  }

  private invalidStarEtc(style: Style): void {
    const star = this.accept(TokenKind.Star);
    if (star === null) return;
    const mark = this.mark;
    const bare =
      this.at(style.closer) ||
      (this.accept(TokenKind.Comma) !== null && (this.at(style.closer) || this.at(TokenKind.DoubleStar)));
    if (bare) {
      this.mark++;
      const message = 'named arguments must follow bare *';
      if (style.isLambda) this.raise(message);
      this.raiseAt(star, message);
    }
    this.mark = mark;
    if (this.bareParam(style) !== null) {
      const equal = this.accept(TokenKind.Equal);
      if (equal !== null) this.raiseAt(equal, 'var-positional argument cannot have default value');
    }
    this.mark = mark;
    if (this.commaOrParam(style) === null) return;
    this.many(() => this.param(style, Default.Maybe));
    const second = this.accept(TokenKind.Star);
    if (second !== null && this.commaOrParam(style) !== null) this.raiseAt(second, '* argument may appear only once');
  }

  private commaOrParam(style: Style): unknown {
    return this.attempt(() => this.param(style, Default.Never)) ?? this.accept(TokenKind.Comma);
  }

  private invalidParameters(style: Style): void {
    const mark = this.mark;
    const restart = (): void => {
      this.mark = mark;
    };
    const first = this.accept(TokenKind.Slash);
    if (first !== null && this.accept(TokenKind.Comma) !== null)
      this.raiseAt(first, 'at least one argument must precede /');
    restart();
    if (this.anySlash(style) !== null) {
      this.many(() => this.param(style, Default.Maybe));
      const again = this.accept(TokenKind.Slash);
      if (again !== null) this.raiseAt(again, '/ may appear only once');
    }
    restart();
    this.attempt(() => this.slashNoDefault(style));
    this.many(() => this.param(style, Default.Never));
    const helper =
      this.attempt(() => this.slashWithDefault(style)) !== null ||
      this.many(() => this.param(style, Default.Always)).length > 0;
    const late = helper ? this.param(style, Default.Never) : null;
    if (late !== null) this.raiseAt(late, 'parameter without a default follows parameter with a default');
    restart();
    this.invalidParenthesized(style);
    restart();
    this.anySlash(style);
    this.many(() => this.param(style, Default.Maybe));
    if (this.accept(TokenKind.Star) !== null) {
      const before = this.mark;
      if (this.accept(TokenKind.Comma) !== null || this.attempt(() => this.param(style, Default.Never)) !== null) {
        this.many(() => this.param(style, Default.Maybe));
        const slash = this.accept(TokenKind.Slash);
        if (slash !== null) this.raiseAt(slash, '/ must be ahead of *');
      }
      this.mark = before;
    }
    restart();
    if (this.many(() => this.param(style, Default.Maybe)).length > 0 && this.accept(TokenKind.Slash) !== null) {
      const star = this.accept(TokenKind.Star);
      if (star !== null) this.raiseAt(star, 'expected comma between / and *');
    }
  }

  private anySlash(style: Style): true | null {
    return this.attempt(() => this.slashNoDefault(style)) ?? this.attempt(() => this.slashWithDefault(style));
  }

  private invalidParenthesized(style: Style): void {
    this.many(() => this.param(style, Default.Never));
    const open = this.accept(TokenKind.LeftParen);
    if (open === null) return;
    const found = style.isLambda
      ? this.gather(() => this.bareParam(style), TokenKind.Comma)
      : this.many(() => this.param(style, Default.Never));
    if (found === null || found.length === 0) return;
    this.accept(TokenKind.Comma);
    const close = this.accept(TokenKind.RightParen);
    const what = style.isLambda ? 'Lambda expression parameters' : 'Function parameters';
    if (close !== null) this.raiseRange(open, close, `${what} cannot be parenthesized`);
  }

  // --- type parameters -----------------------------------------------------------------------------------------------------------

  protected typeParams(): true | null {
    const open = this.peek();
    if (open.kind !== TokenKind.LeftBracket) return null;
    this.mark++;
    if (this.invalidPass && this.at(TokenKind.RightBracket)) {
      const close = this.peek();
      this.mark++;
      this.raiseFrom(close, 'Type parameter list cannot be empty');
    }
    if (this.gather(() => this.typeParam(), TokenKind.Comma) === null) return null;
    this.accept(TokenKind.Comma);
    return this.accept(TokenKind.RightBracket) === null ? null : true;
  }

  private typeParam(): true | null {
    const known = this.recall<true>(Rule.TypeParameter);
    if (known !== undefined) return known;
    const mark = this.mark;
    return this.remember(Rule.TypeParameter, mark, this.typeParamHere());
  }

  private typeParamHere(): true | null {
    if (this.acceptName() !== null) {
      this.attempt(() => (this.accept(TokenKind.Colon) === null ? null : this.expression()));
      this.attempt(() => this.typeDefault());
      return true;
    }
    this.tryInvalid(this.invalidBound);
    if (this.accept(TokenKind.Star) !== null) {
      if (this.acceptName() === null) return null;
      this.attempt(() => (this.accept(TokenKind.Equal) === null ? null : this.starExpression()));
      return true;
    }
    if (this.accept(TokenKind.DoubleStar) === null || this.acceptName() === null) return null;
    this.attempt(() => this.typeDefault());
    return true;
  }

  private typeDefault(): unknown {
    return this.accept(TokenKind.Equal) === null ? null : this.expression();
  }

  private invalidBound(): void {
    const stars = this.peek();
    if (stars.kind !== TokenKind.Star && stars.kind !== TokenKind.DoubleStar) return;
    this.mark++;
    if (this.acceptName() === null) return;
    const colon = this.accept(TokenKind.Colon);
    const bound = colon === null ? null : this.expression();
    if (colon === null || bound === null) return;
    const what = bound.kind === Kind.Tuple ? 'constraints' : 'bound';
    const kind = stars.kind === TokenKind.Star ? 'TypeVarTuple' : 'ParamSpec';
    this.raiseFrom(colon, `cannot use ${what} with ${kind}`);
  }
}
