// Everything in brackets: groups, tuples, lists, sets, dicts, comprehensions, call arguments and subscripts
// (reference, sections 6.2.3 to 6.2.9, 6.3.2 and 6.3.4).
import { TokenKind } from '@taipan/lexer';
import {
  type comprehension,
  ExprContext,
  type ExprNode,
  Kind,
  type keyword,
  newCall,
  newComprehension,
  newDict,
  newDictComp,
  newGeneratorExp,
  newHole,
  newKeyword,
  newList,
  newListComp,
  newSet,
  newSetComp,
  newSlice,
  newStarred,
  newSubscript,
  newTuple,
} from '../generated/nodes.js';
import { ExpressionParser } from './expressions.js';
import { EDGES, Edge, Precedence } from './tables.js';

// As constants of this module: V8 folds these, but no imported bindings.
const edges = EDGES;

export abstract class DisplayParser extends ExpressionParser {
  /** `(`: a group, a tuple or a generator expression. */
  protected parseParenthesized(): ExprNode {
    const start = this.start;
    this.next();
    if (this.kind === TokenKind.RightParen) {
      this.next();
      return newTuple(start, this.previousEnd, null, ExprContext.Load);
    }
    if (this.kind === TokenKind.Yield) {
      const value = this.parseYield();
      this.expect(TokenKind.RightParen);
      return value;
    }
    const first = this.parseStarNamedExpression();
    switch (this.kind as TokenKind) {
      case TokenKind.RightParen:
        if (first.kind === Kind.Starred) this.failParse();
        this.next();
        return first;
      case TokenKind.Comma:
        this.parseItems(first);
        this.expect(TokenKind.RightParen);
        return newTuple(start, this.previousEnd, first, ExprContext.Load);
      default:
        return this.parseGenerator(start, first);
    }
  }

  /** The generator expression whose `(` and element have been read, up to its `)`. */
  private parseGenerator(start: number, element: ExprNode): ExprNode {
    if (element.kind === Kind.Starred) this.failParse();
    const generators = this.parseComprehensionClauses();
    this.expect(TokenKind.RightParen);
    return newGeneratorExp(start, this.previousEnd, element, generators);
  }

  protected parseListDisplay(): ExprNode {
    const start = this.start;
    this.next();
    if (this.kind === TokenKind.RightBracket) {
      this.next();
      return newList(start, this.previousEnd, null, ExprContext.Load);
    }
    const first = this.parseStarNamedExpression();
    if (this.kind === TokenKind.For || this.kind === TokenKind.Async) {
      if (first.kind === Kind.Starred) this.failParse();
      const generators = this.parseComprehensionClauses();
      this.expect(TokenKind.RightBracket);
      return newListComp(start, this.previousEnd, first, generators);
    }
    this.parseItems(first);
    this.expect(TokenKind.RightBracket);
    return newList(start, this.previousEnd, first, ExprContext.Load);
  }

  /** The items after the first one of a display, each after a comma; a last comma may stand alone. */
  private parseItems(first: ExprNode): void {
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      if ((edges[this.kind]! & Edge.Starts) === 0) return;
      const item = this.parseStarNamedExpression();
      last.next = item;
      last = item;
    }
  }

  /** `{`: a dict or a set. */
  protected parseBraceDisplay(): ExprNode {
    const start = this.start;
    this.next();
    if (this.kind === TokenKind.RightBrace) {
      this.next();
      return newDict(start, this.previousEnd, null, null);
    }
    if (this.kind === TokenKind.DoubleStar) return this.parseDictItems(start, null);
    if (this.kind === TokenKind.Star) return this.parseSetRest(start, this.parseStarred());
    const keyStart = this.start;
    const first = this.parseNamedExpression();
    // A key is no named expression, but in parentheses.
    if (this.kind === TokenKind.Colon && (first.kind !== Kind.NamedExpr || first.start !== keyStart))
      return this.parseDictItems(start, first);
    return this.parseSetRest(start, first);
  }

  private parseSetRest(start: number, first: ExprNode): ExprNode {
    if (this.kind === TokenKind.For || this.kind === TokenKind.Async) {
      if (first.kind === Kind.Starred) this.failParse();
      const generators = this.parseComprehensionClauses();
      this.expect(TokenKind.RightBrace);
      return newSetComp(start, this.previousEnd, first, generators);
    }
    this.parseItems(first);
    this.expect(TokenKind.RightBrace);
    return newSet(start, this.previousEnd, first);
  }

  /** A dict from its first item on; the key of that item has been read unless it is a `**`. */
  private parseDictItems(start: number, firstKey: ExprNode | null): ExprNode {
    let key = firstKey;
    let keys: ExprNode | null = null;
    let values: ExprNode | null = null;
    let lastKey: ExprNode | null = null;
    let lastValue: ExprNode | null = null;
    for (;;) {
      let value: ExprNode;
      if (key === null) {
        key = newHole(this.start) as unknown as ExprNode;
        this.next();
        value = this.parseBinary(Precedence.BitOr);
      } else {
        this.expect(TokenKind.Colon);
        value = this.parseExpression();
        if (lastKey === null && (this.kind === TokenKind.For || this.kind === TokenKind.Async)) {
          const generators = this.parseComprehensionClauses();
          this.expect(TokenKind.RightBrace);
          return newDictComp(start, this.previousEnd, key, value, generators);
        }
      }
      if (lastKey === null || lastValue === null) {
        keys = key;
        values = value;
      } else {
        lastKey.next = key;
        lastValue.next = value;
      }
      lastKey = key;
      lastValue = value;
      if (this.kind !== TokenKind.Comma) break;
      this.next();
      if ((this.kind as TokenKind) === TokenKind.RightBrace) break;
      key = (this.kind as TokenKind) === TokenKind.DoubleStar ? null : this.parseExpression();
    }
    this.expect(TokenKind.RightBrace);
    return newDict(start, this.previousEnd, keys, values);
  }

  /** for_if_clauses: at least one. */
  private parseComprehensionClauses(): comprehension {
    this.needsSymbolTable = true;
    const first = this.parseComprehensionClause();
    let last = first;
    while (this.kind === TokenKind.For || this.kind === TokenKind.Async) {
      const clause = this.parseComprehensionClause();
      last.next = clause;
      last = clause;
    }
    return first;
  }

  private parseComprehensionClause(): comprehension {
    const start = this.start;
    let isAsync = 0;
    if (this.kind === TokenKind.Async) {
      isAsync = 1;
      this.next();
    }
    this.expect(TokenKind.For);
    const target = this.parseStarTargets();
    this.expect(TokenKind.In);
    const iter = this.parseBinary(Precedence.Or);
    let ifs: ExprNode | null = null;
    let last: ExprNode | null = null;
    while (this.kind === TokenKind.If) {
      this.next();
      const condition = this.parseBinary(Precedence.Or);
      if (last === null) ifs = condition;
      else last.next = condition;
      last = condition;
    }
    return newComprehension(start, this.previousEnd, target, iter, ifs, isAsync);
  }

  protected parseCall(start: number, func: ExprNode): ExprNode {
    const call = newCall(start, start, func, null, null);
    const open = this.start;
    this.next();
    if (this.kind !== TokenKind.RightParen) this.parseArguments(call, open);
    this.expect(TokenKind.RightParen);
    call.end = this.previousEnd;
    return call;
  }

  /**
   * The arguments of a call or a class, up to the `)` (not past it), put into `call`. `open` is the offset of the `(`, with which a
   * sole generator expression begins, or -1 where there can be none.
   */
  protected parseArguments(call: { args: ExprNode | null; keywords: keyword | null }, open: number): void {
    let lastArg: ExprNode | null = null;
    let lastKeyword: keyword | null = null;
    let unpacked = false;
    while (this.kind !== TokenKind.RightParen) {
      const start = this.start;
      let arg: ExprNode | null = null;
      let keyword: keyword | null = null;
      switch (this.kind) {
        case TokenKind.Star: {
          // After a `**` there is no `*`.
          if (unpacked) this.failParse();
          this.next();
          const value = this.parseExpression();
          this.needsSymbolTable = true;
          arg = newStarred(start, this.previousEnd, value, ExprContext.Load);
          break;
        }
        case TokenKind.DoubleStar: {
          this.next();
          const value = this.parseExpression();
          this.needsSymbolTable = true;
          keyword = newKeyword(start, this.previousEnd, null, value);
          unpacked = true;
          break;
        }
        default: {
          const value = this.parseNamedExpression();
          if (this.kind === TokenKind.Equal) {
            if (value.kind !== Kind.Name || value.start !== start || value.end !== this.previousEnd) this.failParse();
            this.next();
            const right = this.parseExpression();
            this.needsSymbolTable = true;
            keyword = newKeyword(start, this.previousEnd, value.id, right);
          } else if (this.kind === TokenKind.For || this.kind === TokenKind.Async) {
            if (lastArg !== null || lastKeyword !== null || open < 0) this.failParse();
            const generators = this.parseComprehensionClauses();
            if ((this.kind as TokenKind) !== TokenKind.RightParen) this.failParse();
            call.args = newGeneratorExp(open, this.end, value, generators);
            return;
          } else {
            if (lastKeyword !== null) this.failParse();
            arg = value;
          }
        }
      }
      if (arg !== null) {
        if (lastArg === null) call.args = arg;
        else lastArg.next = arg;
        lastArg = arg;
      } else if (keyword !== null) {
        if (lastKeyword === null) call.keywords = keyword;
        else lastKeyword.next = keyword;
        lastKeyword = keyword;
      }
      if ((this.kind as TokenKind) !== TokenKind.Comma) return;
      this.next();
    }
  }

  protected parseSubscript(start: number, value: ExprNode): ExprNode {
    this.next();
    const slices = this.parseSlices();
    this.expect(TokenKind.RightBracket);
    return newSubscript(start, this.previousEnd, value, slices, ExprContext.Load);
  }

  private parseSlices(): ExprNode {
    const start = this.start;
    const first = this.parseSlice();
    if (this.kind !== TokenKind.Comma && first.kind !== Kind.Starred) return first;
    let last = first;
    while (this.kind === TokenKind.Comma) {
      this.next();
      if ((this.kind as TokenKind) === TokenKind.RightBracket) break;
      const item = this.parseSlice();
      last.next = item;
      last = item;
    }
    return newTuple(start, this.previousEnd, first, ExprContext.Load);
  }

  private parseSlice(): ExprNode {
    const start = this.start;
    if (this.kind === TokenKind.Star) {
      this.next();
      const value = this.parseExpression();
      this.needsSymbolTable = true;
      return newStarred(start, this.previousEnd, value, ExprContext.Load);
    }
    let lower: ExprNode | null = null;
    if (this.kind !== TokenKind.Colon) {
      lower = this.parseNamedExpression();
      if ((this.kind as TokenKind) !== TokenKind.Colon || (lower.kind === Kind.NamedExpr && lower.start === start))
        return lower;
    }
    this.next();
    const upper = (edges[this.kind]! & Edge.Starts) !== 0 ? this.parseExpression() : null;
    let step: ExprNode | null = null;
    if ((this.kind as TokenKind) === TokenKind.Colon) {
      this.next();
      if ((edges[this.kind]! & Edge.Starts) !== 0) step = this.parseExpression();
    }
    return newSlice(start, this.previousEnd, lower, upper, step);
  }
}
