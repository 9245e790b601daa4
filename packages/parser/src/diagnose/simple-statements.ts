// Simple statements.
import { TokenKind } from '@taipan/lexer';
import { expressionName, type Item } from './item.js';
import { PatternRules } from './patterns.js';
import { Rule, type Span } from './recognizer.js';

const AFTER_ALIAS: ReadonlySet<TokenKind> = /* @__PURE__ */ new Set([
  TokenKind.Comma,
  TokenKind.RightParen,
  TokenKind.Semicolon,
  TokenKind.Newline,
]);

export abstract class SimpleStatementRules extends PatternRules {
  private flufl = false;

  protected usesFlufl(): boolean {
    return this.flufl;
  }

  protected simpleStatements(): true | null {
    const mark = this.mark;
    if (this.simpleStatement() !== null && !this.at(TokenKind.Semicolon) && this.accept(TokenKind.Newline) !== null)
      return true;
    this.mark = mark;
    if (this.gather(() => this.simpleStatement(), TokenKind.Semicolon) === null) return null;
    this.accept(TokenKind.Semicolon);
    return this.accept(TokenKind.Newline) === null ? null : true;
  }

  protected simpleStatement(): Span | null {
    const known = this.recall<Span>(Rule.SimpleStatement);
    if (known !== undefined) return known;
    const mark = this.mark;
    const { start } = this.peek();
    const found = this.simpleStatementHere();
    return this.remember(Rule.SimpleStatement, mark, found === null ? null : { start, end: this.previous().end });
  }

  private simpleStatementHere(): unknown {
    const assignment = this.attempt(() => this.assignment());
    if (assignment !== null) return assignment;
    const alias = this.attempt(() => this.typeAlias());
    if (alias !== null) return alias;
    const value = this.attempt(() => this.starExpressions());
    if (value !== null) return value;
    switch (this.peek().kind) {
      case TokenKind.Return:
        this.mark++;
        this.attempt(() => this.starExpressions());
        return true;
      case TokenKind.Import:
      case TokenKind.From:
        return this.importStatement();
      case TokenKind.Raise:
        return this.raiseStatement();
      case TokenKind.Pass:
      case TokenKind.Break:
      case TokenKind.Continue:
        return this.plainStatement();
      case TokenKind.Del:
        return this.deleteStatement();
      case TokenKind.Yield:
        return this.yieldExpression();
      case TokenKind.Assert:
        return this.assertStatement();
      case TokenKind.Global:
      case TokenKind.Nonlocal:
        this.mark++;
        return this.gather(() => this.acceptName(), TokenKind.Comma);
      default:
        return null;
    }
  }

  /** `pass`, `break` or `continue` */
  protected plainStatement(): Span | null {
    return this.accept(TokenKind.Pass) ?? this.accept(TokenKind.Break) ?? this.accept(TokenKind.Continue);
  }

  // --- assignments ---------------------------------------------------------------------------------------------------------------

  private assignment(): true | null {
    const mark = this.mark;
    if (this.acceptName() !== null && this.annotation() !== null) return true;
    this.mark = mark;
    if (this.annotationTarget() !== null && this.annotation() !== null) return true;
    this.mark = mark;
    if (this.many(() => this.targetsAndEqual()).length > 0 && this.rightSide() !== null && !this.at(TokenKind.Equal))
      return true;
    this.mark = mark;
    if (this.singleTarget() !== null && this.augmentedOperator()) return this.rightSide() === null ? null : true;
    this.mark = mark;
    this.tryInvalid(this.invalidAssignment);
    return null;
  }

  /** `: annotation` and perhaps `= value`. */
  private annotation(): true | null {
    if (this.accept(TokenKind.Colon) === null || this.expression() === null) return null;
    this.attempt(() => (this.accept(TokenKind.Equal) === null ? null : this.rightSide()));
    return true;
  }

  private annotationTarget(): unknown {
    const mark = this.mark;
    if (this.accept(TokenKind.LeftParen) !== null) {
      if (this.attempt(() => this.singleTarget()) !== null && this.accept(TokenKind.RightParen) !== null) return true;
      this.mark = mark;
    }
    return this.memberTarget();
  }

  private targetsAndEqual(): true | null {
    return this.starTargets() !== null && this.accept(TokenKind.Equal) !== null ? true : null;
  }

  private augmentedOperator(): boolean {
    const { kind } = this.peek();
    if (kind < TokenKind.PlusEqual || kind > TokenKind.DoubleStarEqual) return false;
    this.mark++;
    return true;
  }

  private invalidAssignment(): void {
    const mark = this.mark;
    const restart = (): void => {
      this.mark = mark;
    };
    const target = this.attempt(() => this.invalidAnnotationTarget());
    if (target !== null && this.accept(TokenKind.Colon) !== null && this.expression() !== null)
      this.raiseAt(target, `only single target (not ${expressionName(target)}) can be annotated`);
    restart();
    const first = this.starNamedExpression();
    if (first !== null && this.accept(TokenKind.Comma) !== null) {
      this.many(() => this.starNamedExpressions());
      if (this.accept(TokenKind.Colon) !== null && this.expression() !== null)
        this.raiseAt(first, 'only single target (not tuple) can be annotated');
    }
    restart();
    const value = this.expression();
    if (value !== null && this.accept(TokenKind.Colon) !== null && this.expression() !== null)
      this.raiseAt(value, 'illegal target for annotation');
    restart();
    this.many(() => this.targetsAndEqual());
    const afterTargets = this.mark;
    const wrong = this.starExpressions();
    if (wrong !== null && this.accept(TokenKind.Equal) !== null) {
      this.raiseInvalidTarget(wrong, 'assign');
      return;
    }
    this.mark = afterTargets;
    const yielded = this.yieldExpression();
    if (yielded !== null && this.accept(TokenKind.Equal) !== null)
      this.raiseAt(yielded, 'assignment to yield expression not possible');
    restart();
    const left = this.starExpressions();
    if (left !== null && this.augmentedOperator() && this.rightSide() !== null)
      this.raiseAt(left, `'${expressionName(left)}' is an illegal expression for augmented assignment`);
  }

  private invalidAnnotationTarget(): Item | null {
    const found = this.attempt(() => this.list()) ?? this.attempt(() => this.tuple());
    if (found !== null) return found;
    if (this.accept(TokenKind.LeftParen) === null) return null;
    const inner = this.invalidAnnotationTarget();
    return inner !== null && this.accept(TokenKind.RightParen) !== null ? inner : null;
  }

  private typeAlias(): true | null {
    if (this.acceptWord('type') === null || this.acceptName() === null) return null;
    this.attempt(() => this.typeParams());
    return this.accept(TokenKind.Equal) !== null && this.expression() !== null ? true : null;
  }

  // --- del, raise, assert --------------------------------------------------------------------------------------------------------

  private deleteStatement(): true | null {
    const mark = this.mark;
    this.mark++;
    if (this.deleteTargets() !== null && (this.at(TokenKind.Semicolon) || this.at(TokenKind.Newline))) return true;
    this.mark = mark;
    this.tryInvalid(() => {
      this.mark++;
      const targets = this.starExpressions();
      if (targets !== null) this.raiseInvalidTarget(targets, 'delete');
    });
    return null;
  }

  private raiseStatement(): true {
    this.mark++;
    if (this.attempt(() => this.expression()) === null) return true;
    this.attempt(() => (this.accept(TokenKind.From) === null ? null : this.expression()));
    return true;
  }

  private assertStatement(): true | null {
    this.mark++;
    if (this.expression() === null) return null;
    this.attempt(() => (this.accept(TokenKind.Comma) === null ? null : this.expression()));
    return true;
  }

  // --- imports -------------------------------------------------------------------------------------------------------------------

  private importStatement(): true | null {
    const known = this.recall<true>(Rule.Import);
    if (known !== undefined) return known;
    const mark = this.mark;
    this.tryInvalid(this.invalidImport);
    const found = this.attempt(() => this.importName()) ?? this.attempt(() => this.importFrom());
    return this.remember(Rule.Import, mark, found);
  }

  private invalidImport(): void {
    const mark = this.mark;
    const word = this.accept(TokenKind.Import);
    if (word === null) return;
    if (
      this.gather(() => this.dottedName(), TokenKind.Comma) !== null &&
      this.accept(TokenKind.From) !== null &&
      this.dottedName() !== null
    )
      this.raiseFrom(word, "Did you mean to use 'from ... import ...' instead?");
    this.mark = mark + 1;
    const newline = this.accept(TokenKind.Newline);
    if (newline !== null) this.raiseFrom(newline, "Expected one or more names after 'import'");
  }

  private importName(): true | null {
    if (this.accept(TokenKind.Import) === null) return null;
    return this.gather(() => this.importAlias(() => this.dottedName()), TokenKind.Comma) === null ? null : true;
  }

  private dottedName(): true | null {
    if (this.acceptName() === null) return null;
    for (;;) {
      const mark = this.mark;
      if (this.accept(TokenKind.Dot) === null || this.acceptName() === null) {
        this.mark = mark;
        return true;
      }
    }
  }

  private importAlias(name: () => unknown): true | null {
    this.tryInvalid(() => this.invalidAlias(name));
    if (name() === null) return null;
    this.attempt(() => (this.accept(TokenKind.As) === null ? null : this.acceptName()));
    return true;
  }

  private invalidAlias(name: () => unknown): void {
    if (name() === null || this.accept(TokenKind.As) === null) return;
    const fine = this.looksLike(() => {
      if (this.acceptName() === null) return false;
      const { kind } = this.peek();
      return AFTER_ALIAS.has(kind);
    });
    if (fine) return;
    const target = this.expression();
    if (target !== null) this.raiseAt(target, `cannot use ${expressionName(target)} as import target`);
  }

  private importFrom(): true | null {
    if (this.accept(TokenKind.From) === null) return null;
    const dots = this.many(() => this.accept(TokenKind.Dot) ?? this.accept(TokenKind.Ellipsis));
    const mark = this.mark;
    const name = this.attempt(() => this.dottedName());
    if (name === null && dots.length === 0) return null;
    const module = { start: this.tokenAt(mark).start, end: this.previous().end };
    if (this.accept(TokenKind.Import) === null) return null;
    const names = this.mark;
    const found = this.importTargets();
    if (found !== null && dots.length === 0 && this.textOf(module) === '__future__') this.noteFuture(names);
    return found;
  }

  private noteFuture(from: number): void {
    for (let i = from; i < this.mark; i++)
      if (this.tokenAt(i - 1).kind !== TokenKind.As && this.textOf(this.tokenAt(i)) === 'barry_as_FLUFL')
        this.flufl = true;
  }

  private importTargets(): true | null {
    const mark = this.mark;
    if (this.accept(TokenKind.LeftParen) !== null && this.importNames() !== null) {
      this.accept(TokenKind.Comma);
      if (this.accept(TokenKind.RightParen) !== null) return true;
    }
    this.mark = mark;
    if (this.importNames() !== null && !this.at(TokenKind.Comma)) return true;
    this.mark = mark;
    if (this.accept(TokenKind.Star) !== null) return true;
    this.tryInvalid(() => {
      const before = this.mark;
      if (
        this.importNames() !== null &&
        this.accept(TokenKind.Comma) !== null &&
        this.accept(TokenKind.Newline) !== null
      )
        this.raise('trailing comma not allowed without surrounding parentheses');
      this.mark = before;
      const newline = this.accept(TokenKind.Newline);
      if (newline !== null) this.raiseFrom(newline, "Expected one or more names after 'import'");
    });
    return null;
  }

  private importNames(): unknown {
    return this.gather(() => this.importAlias(() => this.acceptName()), TokenKind.Comma);
  }
}
