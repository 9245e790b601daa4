// Arguments of calls and classes.
import { TokenKind } from '@taipan/lexer';
import { Kind } from '../generated/nodes.js';
import type { Item } from './item.js';
import { Rule } from './recognizer.js';
import { StringRules } from './strings.js';

/** What has been read of a list of arguments. */
interface Args {
  readonly positional: readonly Item[];
  /** Whether there is a `**` among them. */
  readonly unpacks: boolean;
}

/** A keyword argument, or a starred one between keyword arguments. */
interface Keyword {
  readonly starred: Item | null;
  readonly unpacks: boolean;
}

const MAYBE_EQUALITY = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
const PARENTHESIZE = 'Generator expression must be parenthesized';

export abstract class ArgumentRules extends StringRules {
  protected arguments(): Args | null {
    const known = this.recall<Args>(Rule.Arguments);
    if (known !== undefined) return known;
    const mark = this.mark;
    const found = this.args();
    if (found !== null) {
      this.accept(TokenKind.Comma);
      if (this.at(TokenKind.RightParen)) return this.remember(Rule.Arguments, mark, found);
    }
    this.mark = mark;
    this.tryInvalid(this.invalidArguments);
    return this.remember<Args>(Rule.Arguments, mark, null);
  }

  private args(): Args | null {
    const known = this.recall<Args>(Rule.Args);
    if (known !== undefined) return known;
    const mark = this.mark;
    const positional = this.positionals();
    let keywords: Keyword[] | null = null;
    if (positional === null) keywords = this.kwargs();
    else {
      const before = this.mark;
      if (this.accept(TokenKind.Comma) !== null) keywords = this.kwargs();
      if (keywords === null) this.mark = before;
    }
    if (positional === null && keywords === null) return this.remember<Args>(Rule.Args, mark, null);
    const starred = (keywords ?? []).flatMap((keyword) => (keyword.starred === null ? [] : [keyword.starred]));
    const found = {
      positional: [...(positional ?? []), ...starred],
      unpacks: (keywords ?? []).some((keyword) => keyword.unpacks),
    };
    return this.remember<Args>(Rule.Args, mark, found);
  }

  private positionals(): Item[] | null {
    return this.gather(() => this.attempt(() => this.starredExpression()) ?? this.positional(), TokenKind.Comma);
  }

  private positional(): Item | null {
    const value = this.argumentExpression();
    return value !== null && this.at(TokenKind.Equal) ? null : value;
  }

  protected starredExpression(): Item | null {
    const mark = this.mark;
    const star = this.peek();
    if (star.kind !== TokenKind.Star) return null;
    this.tryInvalid(() => {
      this.mark++;
      if (this.expression() === null || this.accept(TokenKind.Equal) === null) return;
      const value = this.expression();
      if (value !== null) this.raiseRange(star, value, 'cannot assign to iterable argument unpacking');
    });
    this.mark++;
    const value = this.expression();
    if (value !== null) return this.node(Kind.Starred, mark, [value]);
    this.mark = mark;
    this.tryInvalid(() => {
      this.mark++;
      this.raise('Invalid star expression');
    });
    return null;
  }

  private kwargs(): Keyword[] | null {
    const mark = this.mark;
    const first = this.gather(() => this.keywordOrStarred(), TokenKind.Comma);
    if (first !== null) {
      const before = this.mark;
      if (this.accept(TokenKind.Comma) !== null) {
        const second = this.gather(() => this.keywordOrUnpacked(), TokenKind.Comma);
        if (second !== null) return [...first, ...second];
      }
      this.mark = before;
      return first;
    }
    this.mark = mark;
    return this.gather(() => this.keywordOrUnpacked(), TokenKind.Comma);
  }

  private keywordOrStarred(): Keyword | null {
    this.tryInvalid(this.invalidKeyword);
    if (this.attempt(() => this.keyword()) !== null) return { starred: null, unpacks: false };
    const starred = this.starredExpression();
    return starred && { starred, unpacks: false };
  }

  private keywordOrUnpacked(): Keyword | null {
    this.tryInvalid(this.invalidKeyword);
    if (this.attempt(() => this.keyword()) !== null) return { starred: null, unpacks: false };
    if (this.accept(TokenKind.DoubleStar) === null || this.expression() === null) return null;
    return { starred: null, unpacks: true };
  }

  private keyword(): true | null {
    return this.acceptName() !== null && this.accept(TokenKind.Equal) !== null && this.expression() !== null
      ? true
      : null;
  }

  private invalidKeyword(): void {
    const mark = this.mark;
    const first = this.peek();
    if (first.kind === TokenKind.True || first.kind === TokenKind.False || first.kind === TokenKind.None) {
      this.mark++;
      const equal = this.accept(TokenKind.Equal);
      if (equal !== null) this.raiseRange(first, equal, `cannot assign to ${this.textOf(first)}`);
    }
    this.mark = mark;
    this.invalidKeywordComprehension();
    this.mark = mark;
    if (!(first.kind === TokenKind.Name && this.tokenAt(mark + 1).kind === TokenKind.Equal)) {
      const value = this.expression();
      const equal = value === null ? null : this.accept(TokenKind.Equal);
      if (value !== null && equal !== null)
        this.raiseRange(value, equal, 'expression cannot contain assignment, perhaps you meant "=="?');
    }
    this.mark = mark;
    if (this.accept(TokenKind.DoubleStar) === null) return;
    if (this.expression() === null || this.accept(TokenKind.Equal) === null) return;
    const value = this.expression();
    if (value !== null) this.raiseRange(first, value, 'cannot assign to keyword argument unpacking');
  }

  /** `name = element for ...` */
  private invalidKeywordComprehension(): void {
    const name = this.acceptName();
    const equal = name === null ? null : this.accept(TokenKind.Equal);
    if (name !== null && equal !== null && this.expression() !== null && this.forIfClauses() !== null)
      this.raiseRange(name, equal, MAYBE_EQUALITY);
  }

  private invalidArguments(): void {
    const mark = this.mark;
    const restart = (): void => {
      this.mark = mark;
    };
    this.invalidUnpackingOrder();
    restart();
    const element = this.expression();
    const clauses = element === null ? null : this.forIfClauses();
    if (element !== null && clauses !== null && this.accept(TokenKind.Comma) !== null) {
      // What else there is makes no difference, but it is read.
      if (this.attempt(() => this.args()) === null)
        this.attempt(() => (this.expression() === null ? null : this.forIfClauses()));
      this.raiseRange(element, clauses, PARENTHESIZE);
    }
    restart();
    this.invalidKeywordComprehension();
    restart();
    this.invalidEmptyKeyword(true);
    restart();
    this.invalidEmptyKeyword(false);
    restart();
    const found = this.args();
    if (found === null) return;
    const afterArgs = this.mark;
    const generator = this.forIfClauses();
    if (generator !== null) {
      const last = found.positional.at(-1);
      if (found.positional.length > 1 && last !== undefined) this.raiseRange(last, generator, PARENTHESIZE);
      return;
    }
    this.mark = afterArgs;
    if (this.accept(TokenKind.Comma) === null) return;
    const afterComma = this.mark;
    const extra = this.expression();
    const extraClauses = extra === null ? null : this.forIfClauses();
    if (extra !== null && extraClauses !== null) this.raiseRange(extra, extraClauses, PARENTHESIZE);
    this.mark = afterComma;
    if (this.args() === null) return;
    this.raise(`positional argument follows keyword argument${found.unpacks ? ' unpacking' : ''}`);
  }

  /** A starred argument after a `**` one. */
  private invalidUnpackingOrder(): void {
    const mark = this.mark;
    const before =
      this.positionals() !== null && this.accept(TokenKind.Comma) !== null && this.kwargs() !== null ? true : null;
    if (before === null) {
      this.mark = mark;
      if (this.kwargs() === null) return;
    }
    const comma = this.accept(TokenKind.Comma);
    if (comma === null) return;
    const starred = this.gather(() => {
      const value = this.starredExpression();
      return value !== null && this.at(TokenKind.Equal) ? null : value;
    }, TokenKind.Comma);
    if (starred !== null) this.raiseFrom(comma, 'iterable argument unpacking follows keyword argument unpacking');
  }

  /** `name=` and no value. */
  private invalidEmptyKeyword(afterArgs: boolean): void {
    if (afterArgs && (this.args() === null || this.accept(TokenKind.Comma) === null)) return;
    const name = this.acceptName();
    const equal = name === null ? null : this.accept(TokenKind.Equal);
    if (name !== null && equal !== null && (this.at(TokenKind.Comma) || this.at(TokenKind.RightParen)))
      this.raiseRange(name, equal, 'expected argument value expression');
  }
}
