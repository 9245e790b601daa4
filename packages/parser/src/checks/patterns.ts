// What CPython's compiler refuses in the patterns of a `match` statement (reference, 8.6 "The match statement").
import {
  type ExprNode,
  Kind,
  type Match,
  type MatchAs,
  type MatchClass,
  type MatchMapping,
  type MatchOr,
  type PatternNode,
} from '../generated/nodes.js';
import { stringRepr } from '../unparse/repr.js';
import { keyValue } from './constants.js';

/** The part of the checker that patterns need. */
export interface PatternHost {
  fail(message: string, at: { readonly start: number; readonly end: number }): never;
  visitExpr(e: ExprNode): void;
}

/** Checks the pattern of each case, one after the other, as the caller goes through the cases. */
export class PatternChecker {
  private readonly host: PatternHost;
  /** The names that the pattern has bound so far. */
  private stores: Set<string>;

  constructor(host: PatternHost) {
    this.host = host;
    this.stores = new Set();
  }

  /** Whether the last case is a plain `case _:` after others: it is compiled as an `else`, without looking at its pattern. */
  static hasDefault(statement: Match): boolean {
    let last = statement.cases;
    if (last === null || last.next === null) return false;
    while (last.next !== null) last = last.next;
    return last.pattern.kind === Kind.MatchAs && last.pattern.name === null && last.pattern.pattern === null;
  }

  /** @param irrefutable whether the pattern may match everything: it is the last, or has a guard */
  check(pattern: PatternNode, irrefutable: boolean): void {
    this.stores = new Set();
    this.visit(pattern, irrefutable);
  }

  private visit(p: PatternNode, irrefutable: boolean): void {
    switch (p.kind) {
      case Kind.MatchValue:
        this.host.visitExpr(p.value);
        break;
      case Kind.MatchSingleton:
        break;
      case Kind.MatchStar:
        this.store(p.name, p);
        break;
      case Kind.MatchSequence: {
        let stars = 0;
        for (let q = p.patterns; q !== null; q = q.next)
          if (q.kind === Kind.MatchStar && ++stars > 1) this.host.fail('multiple starred names in sequence pattern', p);
        for (let q = p.patterns; q !== null; q = q.next) this.visit(q, true);
        break;
      }
      case Kind.MatchMapping:
        this.visitMapping(p);
        break;
      case Kind.MatchClass:
        this.visitClass(p);
        break;
      case Kind.MatchAs:
        this.visitAs(p, irrefutable);
        break;
      case Kind.MatchOr:
        this.visitOr(p, irrefutable);
        break;
    }
  }

  private visitMapping(p: MatchMapping): void {
    const seen = new Set<string>();
    for (let key = p.keys; key !== null; key = key.next) {
      const value = keyValue(key);
      if (value !== null) {
        if (seen.has(value.identity)) this.host.fail(`mapping pattern checks duplicate key (${value.repr})`, p);
        seen.add(value.identity);
      }
      this.host.visitExpr(key);
    }
    for (let q = p.patterns; q !== null; q = q.next) this.visit(q, true);
    this.store(p.rest, p);
  }

  private visitClass(p: MatchClass): void {
    const names = p.kwd_attrs ?? [];
    if (new Set(names).size < names.length) this.failRepeated(p, names);
    this.host.visitExpr(p.cls);
    for (let q = p.patterns; q !== null; q = q.next) this.visit(q, true);
    for (let q = p.kwd_patterns; q !== null; q = q.next) this.visit(q, true);
  }

  /** Reports the first repetition of the first name that is repeated. */
  private failRepeated(p: MatchClass, names: readonly string[]): void {
    const name = names.find((n, i) => names.indexOf(n, i + 1) >= 0)!;
    let repetition = names.indexOf(name, names.indexOf(name) + 1);
    let value = p.kwd_patterns;
    while (repetition-- > 0 && value !== null) value = value.next;
    this.host.fail(`attribute name repeated in class pattern: ${name}`, value ?? p);
  }

  private visitAs(p: MatchAs, irrefutable: boolean): void {
    if (p.pattern !== null) this.visit(p.pattern, irrefutable);
    else if (!irrefutable) {
      const what = p.name === null ? 'wildcard' : `name capture ${stringRepr(p.name)}`;
      this.host.fail(`${what} makes remaining patterns unreachable`, p);
    }
    this.store(p.name, p);
  }

  private visitOr(p: MatchOr, irrefutable: boolean): void {
    const outer = this.stores;
    let first: Set<string> | null = null;
    for (let q = p.patterns; q !== null; q = q.next) {
      this.stores = new Set();
      this.visit(q, irrefutable && q.next === null);
      const stores = this.stores;
      if (first === null) first = stores;
      else if (stores.size !== first.size || [...stores].some((name) => !first!.has(name)))
        this.host.fail('alternative patterns bind different names', p);
    }
    this.stores = outer;
    for (const name of first ?? []) this.store(name, p);
  }

  private store(name: string | null, p: PatternNode): void {
    if (name === null) return;
    if (this.stores.has(name)) this.host.fail(`multiple assignments to name ${stringRepr(name)} in pattern`, p);
    this.stores.add(name);
  }
}
