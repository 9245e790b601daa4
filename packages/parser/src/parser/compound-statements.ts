// Compound statements (reference, chapter 8).
import { TokenKind } from '@taipan/lexer';
import {
  type ExcepthandlerNode,
  ExprContext,
  type ExprNode,
  type If,
  Kind,
  type match_case,
  newAsyncFor,
  newAsyncFunctionDef,
  newAsyncWith,
  newCall,
  newClassDef,
  newExceptHandler,
  newExpr,
  newFor,
  newFunctionDef,
  newIf,
  newMatch,
  newMatch_case,
  newTry,
  newTryStar,
  newTuple,
  newWhile,
  newWith,
  newWithitem,
  type StmtNode,
  type withitem,
} from '../generated/nodes.js';
import { SimpleStatementParser } from './simple-statements.js';
import { EDGES, Edge } from './tables.js';

// As constants of this module: V8 folds these, but no imported bindings.
const edges = EDGES;
const makeExpr = newExpr;

export abstract class CompoundStatementParser extends SimpleStatementParser {
  /** One compound statement, or a line of simple ones, linked. */
  protected parseStatement(): StmtNode {
    if ((edges[this.kind]! & Edge.Expression) === 0) return this.parseOtherStatement();
    const start = this.start;
    const value = this.parseExpression();
    if (this.kind !== TokenKind.Newline) return this.parseSimpleLineRest(start, value);
    const statement = makeExpr(start, this.previousEnd, value);
    this.nextLine();
    return statement;
  }

  /** A statement that begins with a keyword, a decorator, a star or a name, which may be a soft keyword. */
  private parseOtherStatement(): StmtNode {
    switch (this.kind) {
      case TokenKind.Name:
        if (this.end - this.start === 5 && this.isMatchStatement()) return this.parseMatch();
        break;
      case TokenKind.If:
        return this.parseIf();
      case TokenKind.For:
        return this.parseFor(this.start, false);
      case TokenKind.While:
        return this.parseWhile();
      case TokenKind.Def:
        return this.parseFunction(this.start, null, false);
      case TokenKind.Class:
        return this.parseClass(null);
      case TokenKind.With:
        return this.parseWith(this.start, false);
      case TokenKind.Try:
        return this.parseTry();
      case TokenKind.Async:
        return this.parseAsync(null);
      case TokenKind.At:
        return this.parseDecorated();
    }
    return this.parseSimpleLine();
  }

  /** statements: at least one, until a token of this kind (not past it). */
  protected parseStatements(closer: TokenKind): StmtNode {
    const first = this.parseStatement();
    let last = first;
    for (;;) {
      while (last.next !== null) last = last.next;
      if (this.kind === closer) return first;
      const statement = this.parseStatement();
      last.next = statement;
      last = statement;
    }
  }

  /** `:` and a block. */
  protected parseBlock(): StmtNode {
    this.expect(TokenKind.Colon);
    if (this.kind !== TokenKind.Newline) return this.parseSimpleLine();
    this.next();
    this.expect(TokenKind.Indent);
    const body = this.parseStatements(TokenKind.Dedent);
    this.next();
    return body;
  }

  private parseElse(): StmtNode | null {
    if (this.kind !== TokenKind.Else) return null;
    this.next();
    return this.parseBlock();
  }

  private parseIf(): StmtNode {
    const first = this.parseCondition();
    let last = first;
    while (this.kind === TokenKind.Elif) {
      const nested = this.parseCondition();
      last.orelse = nested;
      last = nested;
    }
    last.orelse = this.parseElse();
    // They all end where the last one does.
    const end = this.previousEnd;
    let statement: If = first;
    while (statement !== last) {
      statement.end = end;
      statement = statement.orelse as If;
    }
    last.end = end;
    return first;
  }

  /** `if` or `elif` with its test and its block. */
  private parseCondition(): If {
    const start = this.start;
    this.next();
    const test = this.parseNamedExpression();
    const body = this.parseBlock();
    return newIf(start, start, test, body, null);
  }

  private parseWhile(): StmtNode {
    const start = this.start;
    this.next();
    const test = this.parseNamedExpression();
    const body = this.parseBlock();
    const orelse = this.parseElse();
    return newWhile(start, this.previousEnd, test, body, orelse);
  }

  private parseFor(start: number, isAsync: boolean): StmtNode {
    this.next();
    const target = this.parseStarTargets();
    this.expect(TokenKind.In);
    const iter = this.parseStarExpressions();
    const body = this.parseBlock();
    const orelse = this.parseElse();
    return isAsync
      ? newAsyncFor(start, this.previousEnd, target, iter, body, orelse)
      : newFor(start, this.previousEnd, target, iter, body, orelse);
  }

  private parseAsync(decorators: ExprNode | null): StmtNode {
    const start = this.start;
    this.next();
    if (this.kind === TokenKind.Def) return this.parseFunction(start, decorators, true);
    if (decorators !== null) this.failParse();
    if (this.kind === TokenKind.For) return this.parseFor(start, true);
    if (this.kind === TokenKind.With) return this.parseWith(start, true);
    return this.failParse();
  }

  private parseDecorated(): StmtNode {
    let first: ExprNode | null = null;
    let last: ExprNode | null = null;
    while (this.kind === TokenKind.At) {
      this.next();
      const decorator = this.parseNamedExpression();
      if (last === null) first = decorator;
      else last.next = decorator;
      last = decorator;
      this.expect(TokenKind.Newline);
    }
    switch (this.kind) {
      case TokenKind.Def:
        return this.parseFunction(this.start, first, false);
      case TokenKind.Class:
        return this.parseClass(first);
      case TokenKind.Async:
        return this.parseAsync(first);
      default:
        return this.failParse();
    }
  }

  private parseFunction(start: number, decorators: ExprNode | null, isAsync: boolean): StmtNode {
    this.needsSymbolTable = true;
    this.next();
    const name = this.expectName();
    const typeParameters = this.parseTypeParameters();
    this.expect(TokenKind.LeftParen);
    const parameters = this.parseParameters(TokenKind.RightParen);
    this.next();
    let returns: ExprNode | null = null;
    if (this.kind === TokenKind.Arrow) {
      this.next();
      returns = this.parseExpression();
    }
    const body = this.parseBlock();
    const end = this.previousEnd;
    return isAsync
      ? newAsyncFunctionDef(start, end, name, parameters, body, decorators, returns, typeParameters)
      : newFunctionDef(start, end, name, parameters, body, decorators, returns, typeParameters);
  }

  private parseClass(decorators: ExprNode | null): StmtNode {
    const start = this.start;
    this.needsSymbolTable = true;
    this.next();
    const name = this.expectName();
    const typeParameters = this.parseTypeParameters();
    const statement = newClassDef(start, start, name, null, null, null, decorators, typeParameters);
    if (this.kind === TokenKind.LeftParen) {
      this.next();
      if (this.kind !== (TokenKind.RightParen as TokenKind)) {
        const call = newCall(start, start, null as unknown as ExprNode, null, null);
        this.parseArguments(call, -1);
        statement.bases = call.args;
        statement.keywords = call.keywords;
      }
      this.expect(TokenKind.RightParen);
    }
    statement.body = this.parseBlock();
    statement.end = this.previousEnd;
    return statement;
  }

  private parseWith(start: number, isAsync: boolean): StmtNode {
    this.next();
    const bracketed = this.kind === TokenKind.LeftParen && this.isItemList();
    if (bracketed) this.next();
    const first = this.parseWithItem();
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      if (bracketed && this.kind === (TokenKind.RightParen as TokenKind)) break;
      const item = this.parseWithItem();
      last.next = item;
      last = item;
    }
    if (bracketed) this.expect(TokenKind.RightParen);
    const body = this.parseBlock();
    const end = this.previousEnd;
    return isAsync ? newAsyncWith(start, end, first, body) : newWith(start, end, first, body);
  }

  private parseWithItem(): withitem {
    const start = this.start;
    const context = this.parseExpression();
    let target: ExprNode | null = null;
    if (this.kind === TokenKind.As) {
      this.next();
      target = this.parseStarTarget();
    }
    return newWithitem(start, this.previousEnd, context, target);
  }

  /**
   * Whether the `(` after `with` encloses the items, and is not part of the first item's expression. It does when `:` comes right after
   * its `)` and there is nothing inside that only an expression in parentheses can have.
   */
  private isItemList(): boolean {
    const scout = this.scout();
    scout.resetAt(this.source, this.start);
    let atItem = true;
    let empty = true;
    /** How many lambdas have begun whose colon is still to come: their commas and stars are no items'. */
    let lambdas = 0;
    for (;;) {
      scout.skipToken();
      const kind = scout.kind;
      if (kind === TokenKind.EndMarker || kind === TokenKind.Error || kind === TokenKind.Newline) return false;
      if (scout.depth === 0) break;
      if (
        scout.depth > 1 ||
        kind === TokenKind.RightParen ||
        kind === TokenKind.RightBracket ||
        kind === TokenKind.RightBrace
      ) {
        if (scout.depth > 1) {
          atItem = false;
          empty = false;
        }
        continue;
      }
      if (kind === TokenKind.LeftParen && empty && atItem) continue;
      if (kind === TokenKind.Lambda) lambdas++;
      else if (kind === TokenKind.Colon && lambdas > 0) lambdas--;
      if (lambdas > 0) {
        empty = false;
        continue;
      }
      switch (kind) {
        case TokenKind.As:
          return true;
        case TokenKind.ColonEqual:
        case TokenKind.Yield:
        case TokenKind.For:
        case TokenKind.Async:
          return false;
        case TokenKind.Star:
          if (atItem) return false;
      }
      atItem = kind === TokenKind.Comma;
      empty = false;
    }
    scout.skipToken();
    return !empty && scout.kind === TokenKind.Colon;
  }

  private parseTry(): StmtNode {
    const start = this.start;
    this.next();
    const body = this.parseBlock();
    let first: ExcepthandlerNode | null = null;
    let last: ExcepthandlerNode | null = null;
    let isStar = false;
    while (this.kind === TokenKind.Except) {
      const handlerStart = this.start;
      this.next();
      const star = this.kind === (TokenKind.Star as TokenKind);
      if (first === null) isStar = star;
      else if (isStar !== star) this.failParse();
      if (star) this.next();
      const handler = this.parseHandler(handlerStart, star);
      if (last === null) first = handler;
      else last.next = handler;
      last = handler;
    }
    let orelse: StmtNode | null = null;
    let finalbody: StmtNode | null = null;
    if (first !== null) orelse = this.parseElse();
    if (this.kind === TokenKind.Finally) {
      this.next();
      finalbody = this.parseBlock();
    } else if (first === null) this.failParse();
    return isStar
      ? newTryStar(start, this.previousEnd, body, first, orelse, finalbody)
      : newTry(start, this.previousEnd, body, first, orelse, finalbody);
  }

  /** An `except` clause after its keyword (and star). */
  private parseHandler(start: number, star: boolean): ExcepthandlerNode {
    let type: ExprNode | null = null;
    let name: string | null = null;
    if (star || this.kind !== TokenKind.Colon) {
      type = this.parseHandlerTypes();
      if (this.kind === TokenKind.As) {
        this.next();
        name = this.expectName();
      }
    }
    const body = this.parseBlock();
    return newExceptHandler(start, this.previousEnd, type, name, body);
  }

  /** One exception type, or several without parentheses (PEP 758), after which there can be no `as`. */
  private parseHandlerTypes(): ExprNode {
    const start = this.start;
    const first = this.parseExpression();
    if (this.kind !== TokenKind.Comma) return first;
    const types = this.parseExpressionListRest(start, first);
    if (this.kind === (TokenKind.As as TokenKind)) this.failParse();
    return types;
  }

  /** Whether the name `match` here begins a match statement and is no expression. */
  protected isMatchStatement(): boolean {
    if (!this.isWord('match')) return false;
    const next = this.peek();
    switch (next) {
      case TokenKind.LeftParen:
      case TokenKind.LeftBracket:
      case TokenKind.Minus:
      case TokenKind.Plus:
      case TokenKind.Star:
      case TokenKind.Not:
        return this.lineEndsWithColon();
      default:
        return (edges[next]! & Edge.Starts) !== 0;
    }
  }

  /** Whether the last token of the logical line is a colon: then it can be no simple statement. */
  private lineEndsWithColon(): boolean {
    const scout = this.scout();
    scout.resetAt(this.source, this.end);
    let last: TokenKind;
    do {
      last = scout.kind;
      scout.skipToken();
    } while (scout.kind !== TokenKind.Newline && scout.kind !== TokenKind.EndMarker && scout.kind !== TokenKind.Error);
    return last === TokenKind.Colon;
  }

  private parseMatch(): StmtNode {
    const start = this.start;
    this.next();
    const subject = this.parseSubject();
    this.expect(TokenKind.Colon);
    this.expect(TokenKind.Newline);
    this.expect(TokenKind.Indent);
    const first = this.parseCase();
    let last = first;
    while (this.kind !== TokenKind.Dedent) {
      const item = this.parseCase();
      last.next = item;
      last = item;
    }
    this.next();
    return newMatch(start, this.previousEnd, subject, first);
  }

  private parseSubject(): ExprNode {
    const start = this.start;
    const first = this.parseStarNamedExpression();
    if (this.kind !== TokenKind.Comma) {
      if (first.kind === Kind.Starred) this.failParse();
      return first;
    }
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      if ((edges[this.kind]! & Edge.Starts) === 0) break;
      const item = this.parseStarNamedExpression();
      last.next = item;
      last = item;
    }
    return newTuple(start, this.previousEnd, first, ExprContext.Load);
  }

  private parseCase(): match_case {
    const start = this.start;
    if (!this.isWord('case')) this.failParse();
    this.next();
    const pattern = this.parsePatterns();
    let guard: ExprNode | null = null;
    if (this.kind === TokenKind.If) {
      this.next();
      guard = this.parseNamedExpression();
    }
    const body = this.parseBlock();
    return newMatch_case(start, this.previousEnd, pattern, guard, body);
  }
}
