// Simple statements (reference, chapter 7).
import { TokenKind } from '@taipan/lexer';
import {
  type alias,
  ExprContext,
  type ExprNode,
  Kind,
  newAlias,
  newAnnAssign,
  newAssert,
  newAssign,
  newAugAssign,
  newBreak,
  newContinue,
  newDelete,
  newExpr,
  newGlobal,
  newImport,
  newImportFrom,
  newName,
  newNonlocal,
  newPass,
  newRaise,
  newReturn,
  newTypeAlias,
  type Operator,
  type StmtNode,
} from '../generated/nodes.js';
import { PatternParser } from './patterns.js';
import { EDGES, Edge, OPERATORS } from './tables.js';
import { makeDeleteTarget, makeSingleTarget, makeStoreTarget } from './targets.js';

// As constants of this module: V8 folds these, but no imported bindings.
const operators = OPERATORS;
const edges = EDGES;

export abstract class SimpleStatementParser extends PatternParser {
  /** simple_stmts: a line of simple statements, linked. */
  protected parseSimpleLine(): StmtNode {
    return this.finishSimpleLine(this.parseSimpleStatement());
  }

  /** The same, for a line that begins with an expression that has been read. */
  protected parseSimpleLineRest(start: number, value: ExprNode): StmtNode {
    const first = this.kind === TokenKind.Comma ? this.parseTupleRest(start, value) : value;
    return this.finishSimpleLine(this.parseStatementRest(start, first));
  }

  /** What may follow the first statement of a line, up to its end. */
  private finishSimpleLine(first: StmtNode): StmtNode {
    if (this.kind !== TokenKind.Newline) {
      if (this.kind !== TokenKind.Semicolon) this.failParse();
      this.parseSemicolons(first);
    }
    this.next();
    return first;
  }

  private parseSemicolons(first: StmtNode): void {
    let last = first;
    while (this.kind === TokenKind.Semicolon) {
      this.next();
      if ((this.kind as TokenKind) === TokenKind.Newline) return;
      const statement = this.parseSimpleStatement();
      last.next = statement;
      last = statement;
    }
    if (this.kind !== TokenKind.Newline) this.failParse();
  }

  protected parseSimpleStatement(): StmtNode {
    const start = this.start;
    // A keyword that can begin no expression.
    if (this.kind >= TokenKind.Assert && (edges[this.kind]! & Edge.Starts) === 0) return this.parseKeywordStatement();
    if (this.kind === TokenKind.Name && this.end - start === 4 && this.isTypeAlias()) return this.parseTypeAlias();
    const value = this.parseStarExpressions();
    return this.parseStatementRest(start, value);
  }

  /** After an expression that begins a statement: an assignment of some kind, or nothing. */
  private parseStatementRest(start: number, value: ExprNode): StmtNode {
    const kind = this.kind;
    if (kind === TokenKind.Equal) return this.parseAssignment(start, value);
    if (kind === TokenKind.Colon) return this.parseAnnotated(start, value);
    if (kind >= TokenKind.PlusEqual && kind <= TokenKind.DoubleStarEqual) {
      if (!makeSingleTarget(value)) this.failParse();
      this.next();
      const right = this.parseRightSide();
      const op = operators[kind - TokenKind.PlusEqual + TokenKind.Plus]! as Operator;
      return newAugAssign(start, this.previousEnd, value, op, right);
    }
    return newExpr(start, this.previousEnd, value);
  }

  private parseAssignment(start: number, first: ExprNode): StmtNode {
    let last = first;
    for (;;) {
      if (!makeStoreTarget(last)) this.failParse();
      this.next();
      const right = this.parseRightSide();
      if (this.kind !== TokenKind.Equal) return newAssign(start, this.previousEnd, first, right);
      last.next = right;
      last = right;
    }
  }

  private parseAnnotated(start: number, target: ExprNode): StmtNode {
    if (!makeSingleTarget(target)) this.failParse();
    this.needsSymbolTable = true;
    const simple = target.kind === Kind.Name && target.start === start ? 1 : 0;
    this.next();
    const annotation = this.parseExpression();
    let value: ExprNode | null = null;
    if (this.kind === TokenKind.Equal) {
      this.next();
      value = this.parseRightSide();
    }
    return newAnnAssign(start, this.previousEnd, target, annotation, value, simple);
  }

  private isTypeAlias(): boolean {
    return this.isWord('type') && this.peek() === TokenKind.Name;
  }

  private parseTypeAlias(): StmtNode {
    const start = this.start;
    this.needsSymbolTable = true;
    this.next();
    const nameStart = this.start;
    const id = this.expectName();
    const name = newName(nameStart, this.previousEnd, id, ExprContext.Store);
    const parameters = this.parseTypeParameters();
    this.expect(TokenKind.Equal);
    const value = this.parseExpression();
    return newTypeAlias(start, this.previousEnd, name, parameters, value);
  }

  private parseKeywordStatement(): StmtNode {
    const start = this.start;
    switch (this.kind) {
      case TokenKind.Return: {
        this.next();
        const value = (edges[this.kind]! & Edge.Starts) === 0 ? null : this.parseStarExpressions();
        this.needsSymbolTable = true;
        return newReturn(start, this.previousEnd, value);
      }
      case TokenKind.Pass:
        this.next();
        return newPass(start, this.previousEnd);
      case TokenKind.Break:
        this.next();
        this.needsSymbolTable = true;
        return newBreak(start, this.previousEnd);
      case TokenKind.Continue:
        this.next();
        this.needsSymbolTable = true;
        return newContinue(start, this.previousEnd);
      case TokenKind.Yield: {
        const value = this.parseYield();
        return newExpr(start, this.previousEnd, value);
      }
      case TokenKind.Raise:
        return this.parseRaise();
      case TokenKind.Del:
        return this.parseDelete();
      case TokenKind.Assert: {
        this.next();
        const test = this.parseExpression();
        let message: ExprNode | null = null;
        if ((this.kind as TokenKind) === TokenKind.Comma) {
          this.next();
          message = this.parseExpression();
        }
        return newAssert(start, this.previousEnd, test, message);
      }
      case TokenKind.Global: {
        const names = this.parseNames();
        return newGlobal(start, this.previousEnd, names);
      }
      case TokenKind.Nonlocal: {
        const names = this.parseNames();
        return newNonlocal(start, this.previousEnd, names);
      }
      case TokenKind.Import:
        return this.parseImport();
      case TokenKind.From:
        return this.parseImportFrom();
      default:
        return this.failParse();
    }
  }

  private parseNames(): string[] {
    this.needsSymbolTable = true;
    this.next();
    const names = [this.expectName()];
    while (this.kind === TokenKind.Comma) {
      this.next();
      names.push(this.expectName());
    }
    return names;
  }

  private parseRaise(): StmtNode {
    const start = this.start;
    this.next();
    if ((edges[this.kind]! & Edge.Starts) === 0) return newRaise(start, this.previousEnd, null, null);
    const exc = this.parseExpression();
    let cause: ExprNode | null = null;
    if (this.kind === TokenKind.From) {
      this.next();
      cause = this.parseExpression();
    }
    return newRaise(start, this.previousEnd, exc, cause);
  }

  private parseDelete(): StmtNode {
    const start = this.start;
    this.next();
    const first = this.parseUnary();
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      if ((edges[this.kind]! & Edge.Starts) === 0) break;
      const target = this.parseUnary();
      last.next = target;
      last = target;
    }
    for (let target: ExprNode | null = first; target !== null; target = target.next)
      if (!makeDeleteTarget(target)) this.failParse();
    return newDelete(start, this.previousEnd, first);
  }

  private parseImport(): StmtNode {
    const start = this.start;
    this.next();
    const first = this.parseDottedAlias();
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      const item = this.parseDottedAlias();
      last.next = item;
      last = item;
    }
    return newImport(start, this.previousEnd, first);
  }

  private parseDottedAlias(): alias {
    const start = this.start;
    const name = this.parseModuleName();
    const asName = this.parseAsName();
    return newAlias(start, this.previousEnd, name, asName);
  }

  private parseAsName(): string | null {
    if (this.kind !== TokenKind.As) return null;
    this.next();
    return this.expectName();
  }

  private parseModuleName(): string {
    let name = this.expectName();
    while (this.kind === TokenKind.Dot) {
      this.next();
      name += `.${this.expectName()}`;
    }
    return name;
  }

  private noteFuture(names: alias): void {
    this.needsSymbolTable = true;
    for (let name: alias | null = names; name !== null; name = name.next)
      if (name.name === 'barry_as_FLUFL') this.usesFlufl = true;
  }

  private parseImportFrom(): StmtNode {
    const start = this.start;
    this.next();
    let level = 0;
    for (; ; this.next()) {
      if (this.kind === TokenKind.Dot) level++;
      else if (this.kind === TokenKind.Ellipsis) level += 3;
      else break;
    }
    const module = level > 0 && this.kind === TokenKind.Import ? null : this.parseModuleName();
    this.expect(TokenKind.Import);
    const names = this.parseImportNames();
    if (module === '__future__' && level === 0) this.noteFuture(names);
    return newImportFrom(start, this.previousEnd, module, names, level);
  }

  private parseImportNames(): alias {
    const start = this.start;
    if (this.kind === TokenKind.Star) {
      this.next();
      return newAlias(start, this.previousEnd, '*', null);
    }
    const bracketed = this.kind === TokenKind.LeftParen;
    if (bracketed) this.next();
    const first = this.parseImportName();
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      if (bracketed && this.kind === (TokenKind.RightParen as TokenKind)) break;
      const item = this.parseImportName();
      last.next = item;
      last = item;
    }
    if (bracketed) this.expect(TokenKind.RightParen);
    return first;
  }

  private parseImportName(): alias {
    const start = this.start;
    const name = this.expectName();
    const asName = this.parseAsName();
    return newAlias(start, this.previousEnd, name, asName);
  }
}
