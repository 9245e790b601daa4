// Displays, comprehensions, f-strings and the other expressions beyond the everyday ones.

import { Intrinsic, Op } from '@taipan/bytecode';
import {
  type Await,
  type comprehension,
  type Dict,
  type DictComp,
  type ExprNode,
  type FormattedValue,
  type GeneratorExp,
  type Interpolation,
  type JoinedStr,
  Kind,
  type ListComp,
  type NamedExpr,
  type Scope,
  type SetComp,
  type Set as SetDisplay,
  type Slice,
  SymbolScope,
  scopeOf,
  type TemplateStr,
  type Yield,
  type YieldFrom,
} from '@taipan/parser';
import { Label } from './builder.js';
import { ExpressionCompiler, Wanted } from './expressions.js';
import type { Located } from './unit.js';

/** A comprehension that is no generator expression: it runs in the code around it, but where names of a class are in sight. */
export type Collecting = ListComp | SetComp | DictComp;

export abstract class DisplayCompiler extends ExpressionCompiler {
  protected abstract compileNested(node: GeneratorExp | Collecting, dest: number): number;

  protected compileRare(node: ExprNode, dest: number): number {
    switch (node.kind) {
      case Kind.Dict:
        return this.compileDict(node, dest);
      case Kind.Set:
        return this.compileSet(node, dest);
      case Kind.ListComp:
      case Kind.SetComp:
      case Kind.DictComp:
        return this.compileComprehension(node, dest);
      case Kind.GeneratorExp:
        return this.compileNested(node, dest);
      case Kind.FormattedValue:
      case Kind.Interpolation:
        return this.compileField(node, dest);
      case Kind.JoinedStr:
        return this.compileJoinedStr(node, dest);
      case Kind.TemplateStr:
        return this.compileTemplateStr(node, dest);
      case Kind.NamedExpr:
        return this.compileNamedExpr(node, dest);
      case Kind.Slice:
        return this.compileSlice(node, dest);
      case Kind.Yield:
        return this.compileYield(node, dest);
      case Kind.YieldFrom:
        return this.compileYieldFrom(node, dest);
      case Kind.Await:
        return this.compileAwait(node, dest);
      default:
        return this.refuse(node);
    }
  }

  private compileDict(node: Dict, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    let unpacks = false;
    for (let key = node.keys; key !== null; key = key.next) if ((key.kind as Kind) === Kind.Hole) unpacks = true;
    let value = node.values;
    if (unpacks) {
      const dict = unit.allocate();
      this.emit(Op.BUILD_DICT, dict, dict, 0, node);
      for (let key = node.keys; key !== null && value !== null; key = key.next, value = value.next) {
        if ((key.kind as Kind) === Kind.Hole)
          this.emit(Op.DICT_UPDATE, dict, this.compileExpr(value, Wanted.Any), 0, node);
        else {
          const k = this.compileToTemporary(key);
          this.emit(Op.SET_ITEM, dict, k, this.compileExpr(value, Wanted.Any), node);
        }
        unit.top = dict + 1;
      }
      return this.settle(dict, dest, save, node);
    }
    let words = 0;
    for (let key = node.keys; key !== null && value !== null; key = key.next, value = value.next) {
      this.compileToTemporary(key);
      this.compileToTemporary(value);
      words += 2;
    }
    unit.top = save;
    const d = this.target(dest);
    this.emit(Op.BUILD_DICT, d, save, words, node);
    return d;
  }

  private compileSet(node: SetDisplay, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    const set = unit.allocate();
    this.emit(Op.BUILD_SET, set, set, 0, node);
    for (let element = node.elts; element !== null; element = element.next) {
      const starred = element.kind === Kind.Starred;
      const value = this.compileExpr(element.kind === Kind.Starred ? element.value : element, Wanted.Any);
      this.emit(starred ? Op.SET_UPDATE : Op.SET_ADD, set, value, 0, node);
      unit.top = set + 1;
    }
    return this.settle(set, dest, save, node);
  }

  // --- comprehensions ----------------------------------------------------------------------------------------------------------

  /** Runs in the frame of the code around it (PEP 709): its variables are registers that hide names of the same spelling. */
  private compileComprehension(node: Collecting, dest: number): number {
    if (!scopeOf(node).inlined) return this.compileNested(node, dest);
    const { unit } = this;
    const save = unit.top;
    const result = unit.allocate();
    const first = node.generators as comprehension;
    const iterator = unit.allocate();
    this.compileIterator(first, iterator);
    this.emitContainer(node, result);
    const scope = scopeOf(node);
    const registers = new Map<string, number>();
    for (const [name] of scope.symbols) {
      const where = scope.resolve(name);
      if (where !== SymbolScope.Local && where !== SymbolScope.Cell) continue;
      const register = unit.allocate();
      registers.set(name, register);
      if (where === SymbolScope.Cell) {
        this.emit(Op.LOAD_NONE, register, 0, 0, node);
        this.emit(Op.MAKE_CELL, register, 0, 0, node);
      }
    }
    unit.overlays.push({ scope, registers });
    unit.conditional++;
    this.compileClause(first, iterator, node, () => this.compileMember(node, result));
    unit.conditional--;
    unit.overlays.pop();
    return this.settle(result, dest, save, node);
  }

  /** An empty container for what a comprehension collects. */
  protected emitContainer(node: Collecting, result: number): void {
    const build =
      node.kind === Kind.ListComp ? Op.BUILD_LIST : node.kind === Kind.SetComp ? Op.BUILD_SET : Op.BUILD_DICT;
    this.emit(build, result, result, 0, node);
  }

  protected compileMember(node: Collecting, result: number): void {
    if (node.kind === Kind.DictComp) {
      const key = this.compileToTemporary(node.key);
      const pair = { start: node.key.start, end: node.value.end };
      this.emit(Op.SET_ITEM, result, key, this.compileExpr(node.value, Wanted.Any), pair);
    } else {
      const value = this.compileExpr(node.elt, Wanted.Any);
      this.emit(node.kind === Kind.ListComp ? Op.LIST_APPEND : Op.SET_ADD, result, value, 0, node.elt);
    }
  }

  /** One `for` of a comprehension with its conditions, and inside it the next one or what `innermost` emits. */
  protected compileClause(clause: comprehension, iterator: number, node: ExprNode, innermost: () => void): void {
    const { unit } = this;
    const again = new Label();
    // Where the body begins; of an asynchronous iterator, where it has ended.
    const label = new Label();
    const save = unit.top;
    const item = this.itemRegister(clause.target);
    if (clause.is_async) {
      unit.builder.place(again);
      this.compileAsyncNext(item, iterator, label, node);
    } else {
      unit.builder.refer(again, this.emit(Op.JUMP, 0, 0, 0, clause.iter), 1);
      unit.builder.place(label);
    }
    this.compileStore(clause.target, item);
    unit.top = save;
    for (let condition = clause.ifs; condition !== null; condition = condition.next)
      this.compileCondition(condition, again, false);
    const inner = clause.next;
    if (inner === null) innermost();
    else {
      const nested = unit.allocate();
      this.compileIterator(inner, nested);
      this.compileClause(inner, nested, node, innermost);
    }
    unit.top = save;
    if (clause.is_async) {
      unit.builder.refer(again, this.emit(Op.JUMP, 0, 0, 0, clause.iter), 1);
      unit.builder.place(label);
    } else {
      unit.builder.place(again);
      unit.builder.refer(label, this.emit(Op.FOR_ITER, item, iterator, 0, clause.iter), 3);
    }
  }

  /** Where a loop puts the next member: the register of its target if that is a local variable, else a temporary one. */
  protected itemRegister(target: ExprNode): number {
    if (target.kind === Kind.Name) {
      const name = this.mangle(target.id);
      if (this.isLocalRegister(name)) return this.registerOf(name);
    }
    return this.unit.allocate();
  }

  /** The iterator of a clause of a comprehension. */
  protected compileIterator(clause: comprehension, dest: number): void {
    const { iter } = clause;
    this.emit(clause.is_async ? Op.GET_AITER : Op.GET_ITER, dest, this.compileExpr(iter, Wanted.Any), 0, iter);
    this.unit.top = dest + 1;
  }

  /** The next member of an asynchronous iterator into a register, or on to `exhausted`. */
  protected abstract compileAsyncNext(item: number, iterator: number, exhausted: Label, node: Located): void;

  protected abstract compileStore(target: ExprNode, value: number): void;

  /** The scope of the code at hand: that of a comprehension under way, else the unit's. */
  protected currentScope(): Scope | null {
    return this.unit.overlays.at(-1)?.scope ?? this.unit.scope;
  }

  // --- f-strings ------------------------------------------------------------------------------------------------------------------

  private compileJoinedStr(node: JoinedStr, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    let count = 0;
    for (let part = node.values; part !== null; part = part.next) {
      const register = unit.allocate();
      if (part.kind === Kind.FormattedValue) this.compileFormattedValue(part, register);
      else this.compileExpr(part, register);
      count++;
    }
    unit.top = save;
    const d = this.target(dest);
    this.emit(Op.JOIN, d, save, count, node);
    return d;
  }

  /** Evaluates into a register that was just allocated. */
  private compileFormattedValue(node: FormattedValue, register: number): void {
    let value = this.compileExpr(node.value, register);
    if (node.conversion >= 0) this.emit(Op.CONVERT, register, value, node.conversion, node);
    value = register;
    if (node.format_spec === null) this.emit(Op.FORMAT_SIMPLE, register, value, 0, node);
    else this.emit(Op.FORMAT, register, value, this.compileExpr(node.format_spec, Wanted.Any), node);
    this.unit.top = register + 1;
  }

  /** What a source text has only in an f-string or a t-string, alone: a tree that a program made may have it. */
  private compileField(node: FormattedValue | Interpolation, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    if (node.kind === Kind.Interpolation) this.compileInterpolation(node);
    else this.compileFormattedValue(node, unit.allocate());
    return this.settle(save, dest, save, node);
  }

  /** A Template: the texts between the interpolations, one more than there are of those, and the interpolations. */
  private compileTemplateStr(node: TemplateStr, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    const strings = unit.allocate();
    const interpolations = unit.allocate();
    const texts = [''];
    let count = 0;
    for (let part = node.values; part !== null; part = part.next) {
      if (part.kind === Kind.Interpolation) {
        this.compileInterpolation(part);
        texts.push('');
        count++;
      } else if (part.kind === Kind.Constant) texts[count] += part.value as string;
      else this.refuse(part);
    }
    this.emit(Op.BUILD_TUPLE, interpolations, interpolations + 1, count, node);
    unit.top = interpolations + 1;
    for (const text of texts) this.emit(Op.LOAD_CONST, unit.allocate(), unit.builder.constant(text), 0, node);
    this.emit(Op.BUILD_TUPLE, strings, interpolations + 1, texts.length, node);
    this.emit(Op.CALL_INTRINSIC, strings, strings, Intrinsic.Template, node);
    return this.settle(strings, dest, save, node);
  }

  private compileInterpolation(node: Interpolation): void {
    const { unit } = this;
    const { builder } = unit;
    const first = unit.allocate();
    this.compileExpr(node.value, first);
    unit.top = first + 1;
    this.emit(Op.LOAD_CONST, unit.allocate(), builder.constant(node.str as string), 0, node);
    const conversion = unit.allocate();
    if (node.conversion < 0) this.emit(Op.LOAD_NONE, conversion, 0, 0, node);
    else this.emit(Op.LOAD_CONST, conversion, builder.constant(String.fromCharCode(node.conversion)), 0, node);
    const specification = unit.allocate();
    if (node.format_spec === null) this.emit(Op.LOAD_CONST, specification, builder.constant(''), 0, node);
    else this.compileExpr(node.format_spec, specification);
    this.emit(Op.CALL_INTRINSIC, first, first, Intrinsic.Interpolation, node);
    unit.top = first + 1;
  }

  // --- the rest ---------------------------------------------------------------------------------------------------------------------

  private compileNamedExpr(node: NamedExpr, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    const value = this.compileToTemporary(node.value);
    if (node.target.kind !== Kind.Name) return this.refuse(node);
    // In a comprehension the name belongs to the code around it.
    const overlays = unit.overlays.splice(0);
    this.storeName(this.mangle(node.target.id), value, node.target);
    unit.overlays.push(...overlays);
    return this.settle(value, dest, save, node);
  }

  private compileSlice(node: Slice, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    for (const part of [node.lower, node.upper, node.step]) {
      if (part !== null) this.compileToTemporary(part);
      else this.emit(Op.LOAD_NONE, unit.allocate(), 0, 0, node);
    }
    unit.top = save;
    const d = this.target(dest);
    this.emit(Op.BUILD_SLICE, d, save, 3, node);
    return d;
  }

  private compileYield(node: Yield, dest: number): number {
    const { unit } = this;
    if (!unit.isFunction) this.reject("'yield' outside function", node);
    const save = unit.top;
    const value = unit.allocate();
    if (node.value === null) this.emit(Op.LOAD_NONE, value, 0, 0, node);
    else this.compileExpr(node.value, value);
    this.wrapYield(value, node);
    unit.top = save;
    const d = this.target(dest);
    this.emit(Op.YIELD, d, value, save, node);
    return d;
  }

  /** Marks what an asynchronous generator yields itself. */
  protected wrapYield(value: number, node: ExprNode): void {
    if (this.unit.code?.isCoroutine) this.emit(Op.WRAP_YIELD, value, value, 0, node);
  }

  private compileAwait(node: Await, dest: number): number {
    const { unit } = this;
    if (!unit.isFunction) this.reject("'await' outside function", node, 'symbols');
    const save = unit.top;
    const value = this.compileToTemporary(node.value);
    this.emitAwait(value, 0, node);
    return this.settle(value, dest, save, node);
  }

  /** Waits for the value of a register and replaces it by the result. @param kind see GET_AWAITABLE */
  protected emitAwait(register: number, kind: number, node: Located): void {
    this.emit(Op.GET_AWAITABLE, register, register, kind, node);
    this.emitRunThrough(register, register, node);
  }

  /** Runs an iterator to its end, yielding what it gives. */
  protected emitRunThrough(dest: number, iterator: number, node: Located): void {
    const { unit } = this;
    const sent = unit.allocate();
    this.emit(Op.LOAD_NONE, sent, 0, 0, node);
    this.emit(Op.YIELD_FROM, dest, iterator, sent, node);
    unit.top = sent;
  }

  private compileYieldFrom(node: YieldFrom, dest: number): number {
    const { unit } = this;
    if (!unit.isFunction) this.reject("'yield from' outside function", node);
    const save = unit.top;
    const iterator = unit.allocate();
    this.emit(Op.GET_YIELD_ITER, iterator, this.compileExpr(node.value, iterator), 0, node);
    this.emitRunThrough(iterator, iterator, node);
    return this.settle(iterator, dest, save, node);
  }
}
