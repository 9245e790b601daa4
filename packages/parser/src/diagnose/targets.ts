// Targets of assignments, loops, `with` and `del`.
import { TokenKind } from '@taipan/lexer';
import { Kind } from '../generated/nodes.js';
import { type Item, item } from './item.js';
import { PrimaryRules } from './primaries.js';
import { Rule } from './recognizer.js';

export abstract class TargetRules extends PrimaryRules {
  protected starTargets(): Item | null {
    const mark = this.mark;
    const found = this.gather(() => this.starTarget(), TokenKind.Comma);
    if (found === null) return null;
    if (found.length === 1 && !this.at(TokenKind.Comma)) return found[0]!;
    this.accept(TokenKind.Comma);
    return this.node(Kind.Tuple, mark, found);
  }

  protected starTarget(): Item | null {
    const known = this.recall<Item>(Rule.StarTarget);
    if (known !== undefined) return known;
    const mark = this.mark;
    const star = this.accept(TokenKind.Star);
    if (star !== null) {
      const value = this.at(TokenKind.Star) ? null : this.starTarget();
      if (value !== null) return this.remember(Rule.StarTarget, mark, this.node(Kind.Starred, mark, [value]));
      this.mark = mark;
    }
    return this.remember(Rule.StarTarget, mark, this.starAtomTarget());
  }

  /** target_with_star_atom */
  private starAtomTarget(): Item | null {
    const known = this.recall<Item>(Rule.StarAtomTarget);
    if (known !== undefined) return known;
    const mark = this.mark;
    const found = this.attempt(() => this.memberTarget()) ?? this.attempt(() => this.starAtom());
    return this.remember(Rule.StarAtomTarget, mark, found);
  }

  private starAtom(): Item | null {
    const mark = this.mark;
    const token = this.peek();
    switch (token.kind) {
      case TokenKind.Name:
        this.mark++;
        return item(Kind.Name, token.start, token.end, null, this.textOf(token));
      case TokenKind.LeftParen: {
        this.mark++;
        const inner = this.starAtomTarget();
        if (inner !== null && this.accept(TokenKind.RightParen) !== null) return inner;
        this.mark = mark + 1;
        const parts = this.attempt(() => this.tupleTargets()) ?? [];
        return this.accept(TokenKind.RightParen) && item(Kind.Tuple, token.start, this.previous().end, parts);
      }
      case TokenKind.LeftBracket: {
        this.mark++;
        const parts = this.gather(() => this.starTarget(), TokenKind.Comma) ?? [];
        if (parts.length > 0) this.accept(TokenKind.Comma);
        return this.accept(TokenKind.RightBracket) && item(Kind.List, token.start, this.previous().end, parts);
      }
      default:
        return null;
    }
  }

  /** At least one comma. */
  private tupleTargets(): Item[] | null {
    const found = this.gather(() => this.starTarget(), TokenKind.Comma);
    if (found === null) return null;
    return this.accept(TokenKind.Comma) !== null || found.length > 1 ? found : null;
  }

  protected singleTarget(): Item | null {
    const member = this.attempt(() => this.memberTarget());
    if (member !== null) return member;
    const token = this.peek();
    if (token.kind === TokenKind.Name) {
      this.mark++;
      return item(Kind.Name, token.start, token.end, null, this.textOf(token));
    }
    if (token.kind !== TokenKind.LeftParen) return null;
    this.mark++;
    const inner = this.singleTarget();
    return inner !== null && this.accept(TokenKind.RightParen) !== null ? inner : null;
  }

  /** An attribute or a subscript that is not followed by more. */
  protected memberTarget(): Item | null {
    const start = this.mark;
    if (this.targetPrimary() === null) return null;
    const mark = this.mark;
    if (this.accept(TokenKind.Dot) !== null && this.acceptName() !== null && !this.atTrailer())
      return this.node(Kind.Attribute, start);
    this.mark = mark;
    if (
      this.accept(TokenKind.LeftBracket) !== null &&
      this.slices() !== null &&
      this.accept(TokenKind.RightBracket) !== null &&
      !this.atTrailer()
    )
      return this.node(Kind.Subscript, start);
    return null;
  }

  private atTrailer(): boolean {
    return this.at(TokenKind.LeftParen) || this.at(TokenKind.LeftBracket) || this.at(TokenKind.Dot);
  }

  /** A primary that is followed by more. */
  private targetPrimary(): Item | null {
    const known = this.recall<Item>(Rule.TargetPrimary);
    if (known !== undefined) return known;
    const mark = this.mark;
    let value = this.atom();
    if (value !== null && !this.atTrailer()) value = null;
    while (value !== null) {
      const before = this.mark;
      const longer: Item | null = this.trailer(mark);
      if (longer === null || !this.atTrailer()) {
        this.mark = before;
        break;
      }
      value = longer;
    }
    return this.remember(Rule.TargetPrimary, mark, value);
  }

  // --- del -----------------------------------------------------------------------------------------------------------------------

  protected deleteTargets(): Item[] | null {
    const found = this.gather(() => this.deleteTarget(), TokenKind.Comma);
    if (found !== null) this.accept(TokenKind.Comma);
    return found;
  }

  private deleteTarget(): Item | null {
    const known = this.recall<Item>(Rule.DeleteTarget);
    if (known !== undefined) return known;
    const mark = this.mark;
    const found = this.attempt(() => this.memberTarget()) ?? this.attempt(() => this.deleteAtom());
    return this.remember(Rule.DeleteTarget, mark, found);
  }

  private deleteAtom(): Item | null {
    const mark = this.mark;
    const token = this.peek();
    switch (token.kind) {
      case TokenKind.Name:
        this.mark++;
        return item(Kind.Name, token.start, token.end, null, this.textOf(token));
      case TokenKind.LeftParen: {
        this.mark++;
        const inner = this.deleteTarget();
        if (inner !== null && this.accept(TokenKind.RightParen) !== null) return inner;
        this.mark = mark + 1;
        const parts = this.attempt(() => this.deleteTargets()) ?? [];
        return this.accept(TokenKind.RightParen) && item(Kind.Tuple, token.start, this.previous().end, parts);
      }
      case TokenKind.LeftBracket: {
        this.mark++;
        const parts = this.attempt(() => this.deleteTargets()) ?? [];
        return this.accept(TokenKind.RightBracket) && item(Kind.List, token.start, this.previous().end, parts);
      }
      default:
        return null;
    }
  }
}
