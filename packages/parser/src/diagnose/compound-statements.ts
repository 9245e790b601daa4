// Compound statements and whole sources.
import { TokenKind } from '@taipan/lexer';
import { expressionName } from './item.js';
import { Rule, type Token } from './recognizer.js';
import { SimpleStatementRules } from './simple-statements.js';

export abstract class CompoundStatementRules extends SimpleStatementRules {
  private definitionStart = 0;

  protected statements(): true | null {
    return this.many(() => this.statement()).length === 0 ? null : true;
  }

  private statement(): true | null {
    const first = this.peek();
    if (this.attempt(() => this.compoundStatement()) === null) return this.simpleStatements();
    this.lastStatement = Math.max(this.lastStatement, this.statementLine(first));
    return true;
  }

  /** A function or class begins after its decorators. */
  private statementLine(first: Token): number {
    return this.lineAt(first.kind === TokenKind.At ? this.definitionStart : first.start);
  }

  protected compoundStatement(): true | null {
    const { kind } = this.peek();
    switch (kind) {
      case TokenKind.Def:
        return this.functionDef();
      case TokenKind.At:
        return this.attempt(() => this.functionDef()) ?? this.attempt(() => this.classDef());
      case TokenKind.Async:
        return (
          this.attempt(() => this.functionDef()) ??
          this.attempt(() => this.withStatement()) ??
          this.attempt(() => this.forStatement())
        );
      case TokenKind.If:
        return this.ifStatement();
      case TokenKind.Class:
        return this.classDef();
      case TokenKind.With:
        return this.withStatement();
      case TokenKind.For:
        return this.forStatement();
      case TokenKind.Try:
        return this.tryStatement();
      case TokenKind.While:
        return this.whileStatement();
      default:
        return this.matchStatement();
    }
  }

  protected block(): true | null {
    const known = this.recall<true>(Rule.Block);
    if (known !== undefined) return known;
    const mark = this.mark;
    if (
      this.accept(TokenKind.Newline) !== null &&
      this.accept(TokenKind.Indent) !== null &&
      this.statements() !== null &&
      this.accept(TokenKind.Dedent) !== null
    )
      return this.remember(Rule.Block, mark, true as const);
    this.mark = mark;
    if (this.simpleStatements() !== null) return this.remember(Rule.Block, mark, true as const);
    this.mark = mark;
    this.tryInvalid(() => {
      if (this.accept(TokenKind.Newline) !== null && !this.at(TokenKind.Indent))
        this.raiseIndentation('expected an indented block');
    });
    return this.remember<true>(Rule.Block, mark, null);
  }

  /** `:` and a block. */
  private colonBlock(): true | null {
    return this.accept(TokenKind.Colon) === null ? null : this.block();
  }

  /** At the colon of a statement: raises if a block should follow and does not. */
  private checkIndented(what: string, word: Token): void {
    if (this.accept(TokenKind.Colon) === null || this.accept(TokenKind.Newline) === null) return;
    if (!this.at(TokenKind.Indent))
      this.raiseIndentation(`expected an indented block after ${what} on line ${this.lineAt(word.start)}`);
  }

  /** At the end of a statement's head: raises if there is a line end and no colon, or no block. */
  private checkHead(what: string, word: Token): void {
    if (this.at(TokenKind.Newline)) {
      this.mark++;
      this.raise("expected ':'");
    }
    this.checkIndented(what, word);
  }

  // --- functions and classes -----------------------------------------------------------------------------------------------------

  private decorators(): void {
    this.many(() =>
      this.accept(TokenKind.At) !== null && this.namedExpression() !== null && this.accept(TokenKind.Newline) !== null
        ? true
        : null,
    );
  }

  private functionDef(): true | null {
    if (this.at(TokenKind.At)) this.decorators();
    this.definitionStart = this.peek().start;
    this.tryInvalid(() => this.invalidFunction(false));
    this.tryInvalid(() => this.invalidFunction(true));
    this.accept(TokenKind.Async);
    if (this.accept(TokenKind.Def) === null || this.acceptName() === null) return null;
    this.attempt(() => this.typeParams());
    if (this.accept(TokenKind.LeftParen) === null) return null;
    this.attempt(() => this.params());
    if (this.accept(TokenKind.RightParen) === null) return null;
    this.returnAnnotation();
    return this.colonBlock();
  }

  private returnAnnotation(): void {
    this.attempt(() => (this.accept(TokenKind.Arrow) === null ? null : this.expression()));
  }

  /** A function without a block; then (`forced`) one without its brackets or its colon. */
  private invalidFunction(forced: boolean): void {
    this.accept(TokenKind.Async);
    const word = this.accept(TokenKind.Def);
    if (word === null || this.acceptName() === null) return;
    this.attempt(() => this.typeParams());
    if (forced) this.force(TokenKind.LeftParen, '(');
    else if (this.accept(TokenKind.LeftParen) === null) return;
    this.attempt(() => this.params());
    if (this.accept(TokenKind.RightParen) === null) return;
    this.returnAnnotation();
    if (forced) {
      this.force(TokenKind.Colon, ':');
      this.block();
    } else this.checkIndented('function definition', word);
  }

  private classDef(): true | null {
    if (this.at(TokenKind.At)) this.decorators();
    this.definitionStart = this.peek().start;
    this.tryInvalid(() => {
      const word = this.classHead();
      if (word !== null) this.checkHead('class definition', word);
    });
    return this.classHead() === null ? null : this.colonBlock();
  }

  private classHead(): Token | null {
    const word = this.accept(TokenKind.Class);
    if (word === null || this.acceptName() === null) return null;
    this.attempt(() => this.typeParams());
    this.attempt(() => {
      if (this.accept(TokenKind.LeftParen) === null) return null;
      this.attempt(() => this.arguments());
      return this.accept(TokenKind.RightParen);
    });
    return word;
  }

  // --- if, while, for ------------------------------------------------------------------------------------------------------------

  private ifStatement(): true | null {
    if (this.conditional(TokenKind.If, 'if') === null) return null;
    while (this.attempt(() => this.conditional(TokenKind.Elif, 'elif')) !== null);
    this.attempt(() => this.elseBlock());
    return true;
  }

  private conditional(kind: TokenKind, text: string): true | null {
    this.tryInvalid(() => {
      const word = this.accept(kind);
      if (word !== null && this.namedExpression() !== null) this.checkHead(`'${text}' statement`, word);
    });
    return this.accept(kind) !== null && this.namedExpression() !== null ? this.colonBlock() : null;
  }

  private elseBlock(): true | null {
    this.tryInvalid(() => {
      const word = this.accept(TokenKind.Else);
      if (word === null) return;
      const mark = this.mark;
      this.checkIndented("'else' statement", word);
      this.mark = mark;
      if (this.colonBlock() !== null && this.accept(TokenKind.Elif) !== null)
        this.raise("'elif' block follows an 'else' block");
    });
    if (this.accept(TokenKind.Else) === null) return null;
    this.force(TokenKind.Colon, ':');
    return this.block();
  }

  private whileStatement(): true | null {
    if (this.conditional(TokenKind.While, 'while') === null) return null;
    this.attempt(() => this.elseBlock());
    return true;
  }

  private forStatement(): true | null {
    this.tryInvalid(() => {
      this.accept(TokenKind.Async);
      const word = this.accept(TokenKind.For);
      if (
        word !== null &&
        this.starTargets() !== null &&
        this.accept(TokenKind.In) !== null &&
        this.starExpressions() !== null
      )
        this.checkHead("'for' statement", word);
    });
    const mark = this.mark;
    this.accept(TokenKind.Async);
    if (this.accept(TokenKind.For) !== null && this.starTargets() !== null && this.accept(TokenKind.In) !== null) {
      if (this.starExpressions() === null || this.colonBlock() === null) return null;
      this.attempt(() => this.elseBlock());
      return true;
    }
    this.mark = mark;
    this.tryInvalid(this.invalidForTarget);
    return null;
  }

  // --- with ----------------------------------------------------------------------------------------------------------------------

  private withStatement(): true | null {
    this.tryInvalid(() => this.invalidWith(true));
    const mark = this.mark;
    this.accept(TokenKind.Async);
    if (this.accept(TokenKind.With) === null) return null;
    const items = this.mark;
    if (this.accept(TokenKind.LeftParen) !== null && this.gather(() => this.withItem(), TokenKind.Comma) !== null) {
      this.accept(TokenKind.Comma);
      if (this.accept(TokenKind.RightParen) !== null && this.colonBlock() !== null) return true;
    }
    this.mark = items;
    if (this.gather(() => this.withItem(), TokenKind.Comma) !== null && this.colonBlock() !== null) return true;
    this.mark = mark;
    this.tryInvalid(() => this.invalidWith(false));
    return null;
  }

  private withItem(): true | null {
    const mark = this.mark;
    if (
      this.expression() !== null &&
      this.accept(TokenKind.As) !== null &&
      this.starTarget() !== null &&
      this.endsWithItem()
    )
      return true;
    this.mark = mark;
    this.tryInvalid(() => {
      if (this.expression() === null || this.accept(TokenKind.As) === null) return;
      const target = this.expression();
      if (target !== null && this.endsWithItem()) this.raiseInvalidTarget(target, 'assign');
    });
    return this.expression() === null ? null : true;
  }

  private endsWithItem(): boolean {
    return this.at(TokenKind.Comma) || this.at(TokenKind.RightParen) || this.at(TokenKind.Colon);
  }

  /** A head without a block (`indent`), or one without a colon. */
  private invalidWith(indent: boolean): void {
    this.accept(TokenKind.Async);
    const word = this.accept(TokenKind.With);
    if (word === null) return;
    const mark = this.mark;
    const check = (): void => {
      if (indent) this.checkIndented("'with' statement", word);
      else if (this.accept(TokenKind.Newline) !== null) this.raise("expected ':'");
    };
    if (this.gather(() => this.roughWithItem(() => this.expression()), TokenKind.Comma) !== null) check();
    this.mark = mark;
    if (this.accept(TokenKind.LeftParen) === null) return;
    if (this.gather(() => this.roughWithItem(() => this.expressions()), TokenKind.Comma) === null) return;
    this.accept(TokenKind.Comma);
    if (this.accept(TokenKind.RightParen) !== null) check();
  }

  private roughWithItem(context: () => unknown): true | null {
    if (context() === null) return null;
    this.attempt(() => (this.accept(TokenKind.As) === null ? null : this.starTarget()));
    return true;
  }

  // --- try -----------------------------------------------------------------------------------------------------------------------

  private tryStatement(): true | null {
    this.tryInvalid(this.invalidTry);
    this.accept(TokenKind.Try);
    this.force(TokenKind.Colon, ':');
    if (this.block() === null) return null;
    if (this.attempt(() => this.finallyBlock()) !== null) return true;
    const mark = this.mark;
    for (const star of [false, true]) {
      this.mark = mark;
      if (this.many(() => this.exceptBlock(star)).length === 0) continue;
      this.attempt(() => this.elseBlock());
      this.attempt(() => this.finallyBlock());
      return true;
    }
    return null;
  }

  private invalidTry(): void {
    const word = this.accept(TokenKind.Try)!;
    const mark = this.mark;
    this.checkIndented("'try' statement", word);
    this.mark = mark;
    if (this.colonBlock() !== null && !this.at(TokenKind.Except) && !this.at(TokenKind.Finally))
      this.raise("expected 'except' or 'finally' block");
    this.mark = mark;
    if (this.accept(TokenKind.Colon) === null) return;
    this.many(() => this.block());
    const handlers = this.mark;
    const message = "cannot have both 'except' and 'except*' on the same 'try'";
    if (this.many(() => this.exceptBlock(false)).length > 0) {
      const except = this.accept(TokenKind.Except);
      const star = except === null ? null : this.accept(TokenKind.Star);
      if (except !== null && star !== null && this.expression() !== null) {
        this.asName();
        if (this.accept(TokenKind.Colon) !== null) this.raiseRange(except, star, message);
      }
    }
    this.mark = handlers;
    if (this.many(() => this.exceptBlock(true)).length === 0) return;
    const except = this.accept(TokenKind.Except);
    if (except === null) return;
    if (this.attempt(() => this.expression()) !== null) this.asName();
    if (this.accept(TokenKind.Colon) !== null) this.raiseAt(except, message);
  }

  private asName(): void {
    this.attempt(() => (this.accept(TokenKind.As) === null ? null : this.acceptName()));
  }

  /** A handler: of an exception, or of a group of them (`except*`). */
  private exceptBlock(star: boolean): true | null {
    this.tryInvalid(() => this.invalidExceptIndent(star));
    const mark = this.mark;
    if (this.exceptWord(star) === null) {
      this.mark = mark;
      this.tryInvalid(() => this.invalidExcept(star));
      return null;
    }
    const head = this.mark;
    if (this.expression() !== null && this.colonBlock() !== null) return true;
    this.mark = head;
    if (
      this.expression() !== null &&
      this.accept(TokenKind.As) !== null &&
      this.acceptName() !== null &&
      this.colonBlock() !== null
    )
      return true;
    this.mark = head;
    if (this.expressions() !== null && this.colonBlock() !== null) return true;
    this.mark = head;
    if (!star && this.colonBlock() !== null) return true;
    this.mark = mark;
    this.tryInvalid(() => this.invalidExcept(star));
    return null;
  }

  private exceptWord(star: boolean): Token | null {
    const word = this.accept(TokenKind.Except);
    return word !== null && (!star || this.accept(TokenKind.Star) !== null) ? word : null;
  }

  private invalidExceptIndent(star: boolean): void {
    const word = this.exceptWord(star);
    if (word === null) return;
    const head = this.mark;
    const what = star ? "'except*' statement" : "'except' statement";
    if (this.expression() !== null) {
      this.asName();
      this.checkIndented(what, word);
    }
    this.mark = head;
    if (!star) this.checkIndented(what, word);
  }

  private invalidExcept(star: boolean): void {
    if (this.exceptWord(star) === null) return;
    const head = this.mark;
    const restart = (): void => {
      this.mark = head;
    };
    const first = this.expression();
    if (
      first !== null &&
      this.accept(TokenKind.Comma) !== null &&
      this.expressions() !== null &&
      this.accept(TokenKind.As) !== null &&
      this.acceptName() !== null &&
      this.accept(TokenKind.Colon) !== null
    )
      this.raiseFrom(first, "multiple exception types must be parenthesized when using 'as'");
    restart();
    if (this.expression() !== null) {
      this.asName();
      if (this.accept(TokenKind.Newline) !== null) this.raise("expected ':'");
    }
    restart();
    if (star) {
      if (this.accept(TokenKind.Newline) !== null || this.accept(TokenKind.Colon) !== null)
        this.raise('expected one or more exception types');
    } else if (this.accept(TokenKind.Newline) !== null) this.raise("expected ':'");
    restart();
    if (this.expression() === null || this.accept(TokenKind.As) === null) return;
    const target = this.expression();
    if (target !== null && this.colonBlock() !== null)
      this.raiseAt(target, `cannot use except${star ? '*' : ''} statement with ${expressionName(target)}`);
  }

  private finallyBlock(): true | null {
    this.tryInvalid(() => {
      const word = this.accept(TokenKind.Finally);
      if (word !== null) this.checkIndented("'finally' statement", word);
    });
    if (this.accept(TokenKind.Finally) === null) return null;
    this.force(TokenKind.Colon, ':');
    return this.block();
  }

  // --- match ---------------------------------------------------------------------------------------------------------------------

  private matchStatement(): true | null {
    const mark = this.mark;
    if (
      this.acceptWord('match') !== null &&
      this.subject() !== null &&
      this.accept(TokenKind.Colon) !== null &&
      this.accept(TokenKind.Newline) !== null &&
      this.accept(TokenKind.Indent) !== null &&
      this.many(() => this.caseBlock()).length > 0 &&
      this.accept(TokenKind.Dedent) !== null
    )
      return true;
    this.mark = mark;
    this.tryInvalid(() => {
      const word = this.acceptWord('match');
      if (word !== null && this.subject() !== null) this.checkHead("'match' statement", word);
    });
    return null;
  }

  private subject(): unknown {
    const mark = this.mark;
    if (this.starNamedExpression() !== null && this.accept(TokenKind.Comma) !== null) {
      this.attempt(() => this.starNamedExpressions());
      return true;
    }
    this.mark = mark;
    return this.namedExpression();
  }

  private caseBlock(): true | null {
    this.tryInvalid(() => {
      const word = this.caseHead();
      if (word !== null) this.checkHead("'case' statement", word);
    });
    return this.caseHead() === null ? null : this.colonBlock();
  }

  private caseHead(): Token | null {
    const word = this.acceptWord('case');
    if (word === null || this.patterns() === null) return null;
    this.attempt(() => (this.accept(TokenKind.If) === null ? null : this.namedExpression()));
    return word;
  }
}
