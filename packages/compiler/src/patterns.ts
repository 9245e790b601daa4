// match (section 8.6 "The match statement" of Python's reference): each pattern becomes tests that jump to the next case.

import { Intrinsic, Op } from '@taipan/bytecode';
import {
  ConstantType,
  type ExprNode,
  Kind,
  type Match,
  type MatchAs,
  type MatchClass,
  type MatchMapping,
  type MatchOr,
  type MatchSequence,
  type match_case,
  type PatternNode,
} from '@taipan/parser';
import { BlockCompiler } from './blocks.js';
import { Label } from './builder.js';
import { Wanted } from './expressions.js';

/** Names that a pattern binds, with the registers that hold what they will be bound to once the whole pattern matched. */
type Captures = Map<string, number>;

export abstract class PatternCompiler extends BlockCompiler {
  protected compileMatch(node: Match): void {
    const { unit } = this;
    const save = unit.top;
    const subject = this.compileToTemporary(node.subject);
    const end = new Label();
    const before = this.snapshot();
    const ways: [Uint8Array, boolean][] = [];
    let exhaustive = false;
    for (let clause: match_case | null = node.cases; clause !== null; clause = clause.next) {
      const next = new Label();
      unit.assigned.set(before);
      unit.unreachable = false;
      const captures: Captures = new Map();
      if (clause.guard === null && clause.next !== null) this.rejectIrrefutable(clause.pattern);
      this.compilePattern(clause.pattern, subject, next, captures);
      for (const [name, register] of captures) this.storeName(this.mangle(name), register, clause.pattern);
      if (clause.guard !== null) this.compileCondition(clause.guard, next, false);
      this.compileBody(clause.body);
      if (!unit.unreachable) unit.builder.refer(end, this.emit(Op.JUMP, 0, 0, 0, clause.pattern), 1);
      ways.push([this.snapshot(), unit.unreachable]);
      unit.builder.place(next);
      unit.top = subject + 1;
      if (clause.guard === null && irrefutablePart(clause.pattern) !== null) exhaustive = true;
    }
    unit.builder.place(end);
    unit.unreachable = true;
    if (!exhaustive) ways.push([before, false]);
    for (const [assigned, unreachable] of ways) this.join(assigned, unreachable);
    unit.top = save;
  }

  /** Rejects a pattern that matches anything where others follow. */
  private rejectIrrefutable(pattern: PatternNode): void {
    const node = irrefutablePart(pattern);
    if (node === null) return;
    const what = node.name === null ? 'wildcard' : `name capture '${node.name}'`;
    this.reject(`${what} makes remaining patterns unreachable`, node);
  }

  private jumpUnless(condition: number, fail: Label, node: PatternNode): void {
    this.unit.builder.refer(fail, this.emit(Op.JUMP_IF_FALSE, condition, 0, 0, node), 2);
  }

  /** Emits the tests of a pattern. Registers of captures stay allocated. */
  private compilePattern(node: PatternNode, subject: number, fail: Label, captures: Captures): void {
    const { unit } = this;
    switch (node.kind) {
      case Kind.MatchValue: {
        if (isText(node.value)) this.reject('patterns may only match literals and attribute lookups', node);
        const save = unit.top;
        const value = this.compileExpr(node.value, Wanted.Any);
        unit.builder.refer(fail, this.emit(Op.JUMP_UNLESS_EQ, subject, value, 0, node), 3);
        unit.top = save;
        return;
      }
      case Kind.MatchSingleton: {
        const save = unit.top;
        const constant = unit.allocate();
        const op =
          node.constantType === ConstantType.None
            ? Op.LOAD_NONE
            : node.constantType === ConstantType.True
              ? Op.LOAD_TRUE
              : Op.LOAD_FALSE;
        this.emit(op, constant, 0, 0, node);
        this.emit(Op.IS, constant, subject, constant, node);
        this.jumpUnless(constant, fail, node);
        unit.top = save;
        return;
      }
      case Kind.MatchAs:
        if (node.pattern !== null) this.compilePattern(node.pattern, subject, fail, captures);
        if (node.name !== null) this.capture(node.name, subject, captures, node);
        return;
      case Kind.MatchOr:
        this.compileAlternatives(node, subject, fail, captures);
        return;
      case Kind.MatchSequence:
        this.compileSequencePattern(node, subject, fail, captures);
        return;
      case Kind.MatchMapping:
        this.compileMappingPattern(node, subject, fail, captures);
        return;
      case Kind.MatchClass:
        this.compileClassPattern(node, subject, fail, captures);
        return;
      default:
        this.refuse(node);
    }
  }

  private capture(name: string, register: number, captures: Captures, node: PatternNode): void {
    if (captures.has(name)) this.reject(`multiple assignments to name '${name}' in pattern`, node);
    const copy = this.unit.allocate();
    this.emit(Op.MOVE, copy, register, 0, node);
    captures.set(name, copy);
  }

  private compileAlternatives(node: MatchOr, subject: number, fail: Label, captures: Captures): void {
    const { unit } = this;
    const matched = new Label();
    // All alternatives bind the same names: their values go to the registers of the first.
    let shared: Captures | null = null;
    for (let alternative = node.patterns; alternative !== null; alternative = alternative.next) {
      const next = alternative.next === null ? fail : new Label();
      if (alternative.next !== null) this.rejectIrrefutable(alternative);
      const own: Captures = new Map();
      this.compilePattern(alternative, subject, next, own);
      if (shared === null) shared = own;
      else {
        if (own.size !== shared.size || [...own.keys()].some((name) => !shared?.has(name)))
          this.reject('alternative patterns bind different names', node);
        for (const [name, register] of own) this.emit(Op.MOVE, shared.get(name) as number, register, 0, alternative);
      }
      if (alternative.next !== null) {
        unit.builder.refer(matched, this.emit(Op.JUMP, 0, 0, 0, alternative), 1);
        unit.builder.place(next);
      }
    }
    unit.builder.place(matched);
    for (const [name, register] of shared ?? []) {
      if (captures.has(name)) this.reject(`multiple assignments to name '${name}' in pattern`, node);
      captures.set(name, register);
    }
  }

  private compileSequencePattern(node: MatchSequence, subject: number, fail: Label, captures: Captures): void {
    const { unit } = this;
    let count = 0;
    let star = -1;
    let isUnnamed = false;
    for (let p = node.patterns; p !== null; p = p.next) {
      if (p.kind === Kind.MatchStar) {
        if (star >= 0) this.reject('multiple starred names in sequence pattern', node);
        star = count;
        isUnnamed = p.name === null;
      }
      count++;
    }
    const test = unit.allocate();
    this.emit(Op.MATCH_SEQUENCE, test, subject, 0, node);
    this.jumpUnless(test, fail, node);
    if (star < 0 || count > 1) {
      this.emit(Op.MATCH_LENGTH, test, subject, star < 0 ? count : ~(count - 1), node);
      this.jumpUnless(test, fail, node);
    }
    unit.top = test;
    if (isAllWildcards(node)) return;
    if (isUnnamed) {
      this.compileMembers(node, star, count, subject, fail, captures);
      return;
    }
    const first = unit.top;
    for (let i = 0; i < count; i++) unit.allocate();
    if (star < 0) this.emit(Op.UNPACK, first, subject, count, node);
    else this.emit(Op.UNPACK_EX, first, subject, star + (count - star - 1) * 65536, node);
    let register = first;
    for (let p = node.patterns; p !== null; p = p.next, register++) {
      if (p.kind === Kind.MatchStar) {
        if (p.name !== null) this.capture(p.name, register, captures, p);
      } else this.compilePattern(p, register, fail, captures);
    }
  }

  /** A sequence pattern with `*_`: only the members before and behind it are asked for, one by one. */
  private compileMembers(
    node: MatchSequence,
    star: number,
    count: number,
    subject: number,
    fail: Label,
    captures: Captures,
  ): void {
    let i = 0;
    for (let p = node.patterns; p !== null; p = p.next, i++) {
      if (i === star || isWildcard(p)) continue;
      const member = this.unit.allocate();
      if (i < star) {
        this.emit(Op.LOAD_INT, member, i, 0, p);
        this.emit(Op.GET_ITEM, member, subject, member, p);
      } else {
        const fromEnd = this.unit.allocate();
        this.emit(Op.MOVE, member, subject, 0, p);
        this.emit(Op.LOAD_INT, fromEnd, count - i, 0, p);
        this.emit(Op.CALL_INTRINSIC, member, member, Intrinsic.IndexFromEnd, p);
        this.emit(Op.GET_ITEM, member, subject, member, p);
        this.unit.top = fromEnd;
      }
      this.compilePattern(p, member, fail, captures);
    }
  }

  private compileMappingPattern(node: MatchMapping, subject: number, fail: Label, captures: Captures): void {
    const { unit } = this;
    const test = unit.allocate();
    this.emit(Op.MATCH_MAPPING, test, subject, 0, node);
    this.jumpUnless(test, fail, node);
    const keys = unit.allocate();
    let count = 0;
    const first = unit.top;
    const seen = new Set<string>();
    for (let key: ExprNode | null = node.keys; key !== null; key = key.next) {
      if (isText(key)) this.reject('mapping pattern keys may only match literals and attribute lookups', node);
      const constant = constantKey(key);
      if (constant !== null && seen.has(constant.key))
        this.reject(`mapping pattern checks duplicate key (${constant.shown})`, node);
      if (constant !== null) seen.add(constant.key);
      this.compileToTemporary(key);
      count++;
    }
    this.emit(Op.BUILD_TUPLE, keys, first, count, node);
    unit.top = first;
    const values = unit.allocate();
    this.emit(Op.MATCH_KEYS, values, subject, keys, node);
    const none = unit.allocate();
    this.emit(Op.LOAD_NONE, none, 0, 0, node);
    this.emit(Op.IS_NOT, none, values, none, node);
    this.jumpUnless(none, fail, node);
    const members = unit.top;
    for (let i = 0; i < count; i++) unit.allocate();
    this.emit(Op.UNPACK, members, values, count, node);
    let register = members;
    for (let p = node.patterns; p !== null; p = p.next) this.compilePattern(p, register++, fail, captures);
    if (node.rest !== null) {
      const rest = unit.allocate();
      this.emit(Op.MATCH_REST, rest, subject, keys, node);
      this.capture(node.rest, rest, captures, node);
    }
  }

  /** Rejects an attribute that a class pattern names twice, at its second pattern. */
  private rejectRepeated(names: readonly string[], patterns: PatternNode | null): void {
    const seen = new Set<string>();
    let pattern = patterns;
    for (const name of names) {
      if (seen.has(name)) this.reject(`attribute name repeated in class pattern: ${name}`, pattern as PatternNode);
      seen.add(name);
      pattern = (pattern as PatternNode).next;
    }
  }

  private compileClassPattern(node: MatchClass, subject: number, fail: Label, captures: Captures): void {
    const { unit } = this;
    const first = unit.allocate();
    this.emit(Op.MOVE, first, subject, 0, node);
    this.compileToTemporary(node.cls);
    let positional = 0;
    for (let p = node.patterns; p !== null; p = p.next) positional++;
    this.emit(Op.LOAD_INT, unit.allocate(), positional, 0, node);
    const names = unit.allocate();
    const keywords = node.kwd_attrs ?? [];
    this.rejectRepeated(keywords, node.kwd_patterns);
    const start = unit.top;
    for (const name of keywords) this.emit(Op.LOAD_CONST, unit.allocate(), unit.builder.constant(name), 0, node);
    this.emit(Op.BUILD_TUPLE, names, start, keywords.length, node);
    unit.top = first + 1;
    this.emit(Op.MATCH_CLASS, first, first, 4, node);
    const none = unit.allocate();
    this.emit(Op.LOAD_NONE, none, 0, 0, node);
    this.emit(Op.IS_NOT, none, first, none, node);
    this.jumpUnless(none, fail, node);
    unit.top = none;
    const total = positional + keywords.length;
    const members = unit.top;
    for (let i = 0; i < total; i++) unit.allocate();
    this.emit(Op.UNPACK, members, first, total, node);
    let register = members;
    for (let p = node.patterns; p !== null; p = p.next) this.compilePattern(p, register++, fail, captures);
    for (let p = node.kwd_patterns; p !== null; p = p.next) this.compilePattern(p, register++, fail, captures);
  }
}

/** Whether a pattern matches anything and binds nothing. */
const isWildcard = (pattern: PatternNode): boolean =>
  (pattern.kind === Kind.MatchAs && pattern.pattern === null && pattern.name === null) ||
  (pattern.kind === Kind.MatchStar && pattern.name === null);

/** Whether no member of a sequence is looked at. */
function isAllWildcards(node: MatchSequence): boolean {
  for (let p = node.patterns; p !== null; p = p.next) if (!isWildcard(p)) return false;
  return true;
}

/** Whether an expression is an f-string or a t-string. */
const isText = (node: ExprNode): boolean => node.kind === Kind.JoinedStr || node.kind === Kind.TemplateStr;

/** A literal key of a mapping pattern: what is the same for equal keys, and how it shows; null for what is no literal or no real number. */
function constantKey(node: ExprNode): { key: string; shown: string } | null {
  if (node.kind === Kind.UnaryOp) {
    const operand = constantKey(node.operand);
    if (operand === null || !operand.key.startsWith('n')) return null;
    if (operand.key === 'n0') return operand;
    return { key: `n-${operand.key.slice(1)}`, shown: `-${operand.shown}` };
  }
  if (node.kind !== Kind.Constant) return null;
  const { constantType, value } = node;
  const text = String(value);
  switch (constantType) {
    case ConstantType.None:
      return { key: 'None', shown: 'None' };
    case ConstantType.True:
      return { key: 'n1', shown: 'True' };
    case ConstantType.False:
      return { key: 'n0', shown: 'False' };
    case ConstantType.Int:
      return { key: `n${text}`, shown: text };
    case ConstantType.Float:
      if (typeof value === 'number' && Number.isInteger(value))
        return { key: `n${BigInt(value)}`, shown: value.toFixed(1) };
      return { key: `n${text}`, shown: text };
    case ConstantType.Complex:
      return { key: value === 0 ? 'n0' : `j${text}`, shown: `${text}j` };
    case ConstantType.Str:
      return { key: `s${text}`, shown: quoted(text) };
    case ConstantType.Bytes:
      return { key: `b${text}`, shown: `b${quoted(String.fromCharCode(...(value as Uint8Array)))}` };
    default:
      return null;
  }
}

/** A text in the quotes that need no escape. */
const quoted = (text: string): string => {
  const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
  return escaped.includes("'") && !escaped.includes('"') ? `"${escaped}"` : `'${escaped.replace(/'/g, "\\'")}'`;
};

/** The wildcard or the name by which a pattern matches anything; null if it does not. */
function irrefutablePart(pattern: PatternNode): MatchAs | null {
  let node = pattern;
  for (;;) {
    if (node.kind === Kind.MatchOr) {
      node = node.patterns as PatternNode;
      while (node.next !== null) node = node.next;
    } else if (node.kind !== Kind.MatchAs) return null;
    else if (node.pattern === null) return node;
    else node = node.pattern;
  }
}
