// Statements to instructions.

import { Intrinsic, Op } from '@taipan/bytecode';
import {
  type Assert,
  type Assign,
  type AsyncFor,
  type AsyncFunctionDef,
  type AugAssign,
  ConstantType,
  type ExprNode,
  type For,
  type FunctionDef,
  type If,
  Kind,
  type Name,
  Operator,
  type Return,
  type StmtNode,
  SymbolScope,
  type While,
} from '@taipan/parser';
import { Label } from './builder.js';
import { DisplayCompiler } from './displays.js';
import { isSmallInt, Wanted } from './expressions.js';
import type { Block, Loop } from './unit.js';

/** CPython's limit on targets before a starred one. */
const MAX_BEFORE_STAR = 256;

/** Targets of a parallel assignment of local variables that temporary registers are spared for. */
const PAIRS = 16;
/** For each of its values: the register it is in, or -1 for a constant. */
const sources = new Int32Array(PAIRS);
/** For each of its targets: the register of the variable. */
const written = new Int32Array(PAIRS);

/** Whether a register is among the first `count` of a list. */
function isAmong(list: Int32Array, count: number, register: number): boolean {
  for (let i = 0; i < count; i++) if (list[i] === register) return true;
  return false;
}

/** A suite of an `if` statement that has been compiled, and jumps to the end of the statement. */
interface Branch {
  readonly end: Label;
  /** The variables that are certainly bound after it. */
  readonly assigned: Uint8Array;
  readonly unreachable: boolean;
  readonly previous: Branch | null;
}

/** Whether an expression is certain to assign no local variable: `:=` may be anywhere in what is not listed here. */
function isWithoutAssignment(node: ExprNode): boolean {
  switch (node.kind) {
    case Kind.Name:
    case Kind.Constant:
      return true;
    case Kind.BinOp:
      return isWithoutAssignment(node.left) && isWithoutAssignment(node.right);
    case Kind.UnaryOp:
      return isWithoutAssignment(node.operand);
    case Kind.Attribute:
      return isWithoutAssignment(node.value);
    case Kind.Subscript:
      return isWithoutAssignment(node.value) && isWithoutAssignment(node.slice);
    case Kind.Call: {
      if (node.keywords !== null || !isWithoutAssignment(node.func)) return false;
      for (let argument = node.args; argument !== null; argument = argument.next)
        if (!isWithoutAssignment(argument)) return false;
      return true;
    }
    default:
      return false;
  }
}

export abstract class StatementCompiler extends DisplayCompiler {
  protected abstract compileFunctionDef(node: FunctionDef | AsyncFunctionDef): void;

  protected compileBody(body: StmtNode | null): void {
    for (let statement = body; statement !== null; statement = statement.next) {
      const save = this.unit.top;
      this.compileStatement(statement);
      this.unit.top = save;
    }
  }

  protected compileStatement(node: StmtNode): void {
    switch (node.kind) {
      case Kind.Expr:
        // A constant on its own does nothing (a docstring, mostly), but what is not supported must be refused.
        if (this.unit.isInteractive) this.compileShown(node.value);
        else if (node.value.kind !== Kind.Constant) this.compileExpr(node.value, Wanted.Any);
        break;
      case Kind.Assign:
        this.compileAssign(node);
        break;
      case Kind.AugAssign:
        this.compileAugAssign(node);
        break;
      case Kind.If:
        this.compileIf(node);
        break;
      case Kind.While:
        this.compileWhile(node);
        break;
      case Kind.For:
        this.compileFor(node);
        break;
      case Kind.FunctionDef:
        this.compileFunctionDef(node);
        break;
      case Kind.Return:
        this.compileReturn(node);
        break;
      case Kind.Delete:
        for (let target: ExprNode | null = node.targets; target !== null; target = target.next)
          this.compileDelete(target);
        break;
      case Kind.Assert:
        this.compileAssert(node);
        break;
      case Kind.Break:
        this.leaveLoop(true, node);
        break;
      case Kind.Continue:
        this.leaveLoop(false, node);
        break;
      case Kind.Pass:
      case Kind.Global:
      case Kind.Nonlocal:
        break;
      default:
        this.compileRareStatement(node);
    }
  }

  /** An expression whose value is shown. */
  private compileShown(node: ExprNode): void {
    const value = this.compileToTemporary(node);
    this.emit(Op.CALL_INTRINSIC, value, value, Intrinsic.Show, node);
  }

  /** The kinds of statements that are not worth a place in the hot switch. */
  protected abstract compileRareStatement(node: StmtNode): void;

  /** Emits what leaving all blocks from `depth` on takes, then `exit`. */
  protected abstract leaveBlocks(depth: number, exit: () => void): void;

  // --- assignment ------------------------------------------------------------------------------------------------------------

  private compileAssign(node: Assign): void {
    const target = node.targets as ExprNode;
    if (target.next === null) {
      if (target.kind === Kind.Name) {
        const name = this.mangle(target.id);
        // Where a handler could see it, a variable must keep its value until the assignment happens: `dest` is written last.
        const value = this.compileExpr(node.value, this.isLocalRegister(name) ? this.registerOf(name) : Wanted.Any);
        this.storeName(name, value, target);
        return;
      }
      if (
        target.kind === Kind.Tuple &&
        node.value.kind === Kind.Tuple &&
        this.compilePairwise(target.elts, node.value.elts)
      )
        return;
      if (target.kind === Kind.Subscript || target.kind === Kind.Attribute) {
        this.compileStore(target, this.compileExpr(node.value, Wanted.Any));
        return;
      }
    }
    const value = this.compileToTemporary(node.value);
    for (let t: ExprNode | null = target; t !== null; t = t.next) this.compileStore(t, value);
  }

  /** `a, b = b, a` without a tuple: all values first, then the targets from left to right. @returns false if it does not apply */
  private compilePairwise(targets: ExprNode | null, values: ExprNode | null): boolean {
    let target = targets;
    let value = values;
    for (; target !== null && value !== null; target = target.next, value = value.next)
      if (target.kind === Kind.Starred || value.kind === Kind.Starred) return false;
    if (target !== null || value !== null) return false;
    const first = this.unit.top;
    if (this.compileLocalsPairwise(targets, values)) return true;
    for (value = values; value !== null; value = value.next) this.compileToTemporary(value);
    let register = first;
    for (target = targets; target !== null; target = target.next) this.compileStore(target, register++);
    return true;
  }

  /**
   * The same where all targets are local variables: a constant, or a variable that no target before has overwritten, needs no
   * temporary register, and neither does the last value where nothing else is still to be read from its target.
   * @returns false if it does not apply
   */
  private compileLocalsPairwise(targets: ExprNode | null, values: ExprNode | null): boolean {
    let count = 0;
    for (let target = targets; target !== null; target = target.next, count++)
      if (target.kind !== Kind.Name || !this.isLocalRegister(this.mangle(target.id))) return false;
    if (count > PAIRS) return false;
    for (let value = values; value !== null; value = value.next) if (!isWithoutAssignment(value)) return false;
    // Nothing in these values compiles another assignment: the arrays are not in use twice.
    let i = 0;
    let target = targets as Name;
    for (let value = values; value !== null; value = value.next, target = target.next as Name, i++) {
      const register = this.registerOf(this.mangle(target.id));
      if (value.kind === Kind.Constant) sources[i] = -1;
      else if (
        value.kind === Kind.Name ||
        value.next !== null ||
        isAmong(sources, i, register) ||
        isAmong(written, i, register)
      ) {
        const source = this.compileExpr(value, Wanted.Any);
        sources[i] = source;
        if (isAmong(written, i, source)) {
          sources[i] = this.unit.allocate();
          this.emit(Op.MOVE, sources[i] as number, source, 0, value);
        }
      } else sources[i] = this.compileExpr(value, register);
      written[i] = register;
    }
    let value = values;
    target = targets as Name;
    for (i = 0; value !== null; i++) {
      const source = sources[i] as number;
      const register = source < 0 ? this.compileExpr(value, written[i] as number) : source;
      this.storeName(this.mangle(target.id), register, target);
      target = target.next as Name;
      value = value.next;
    }
    return true;
  }

  /** Assigns the value of a register to a target (section 7.2 "Assignment statements" of Python's reference). */
  protected compileStore(target: ExprNode, value: number): void {
    const { unit } = this;
    const save = unit.top;
    switch (target.kind) {
      case Kind.Name:
        this.storeName(this.mangle(target.id), value, target);
        break;
      case Kind.Attribute: {
        const object = this.compileExpr(target.value, Wanted.Any);
        const name = unit.builder.constant(this.mangle(target.attr));
        unit.builder.emit(Op.STORE_ATTR, object, name, value, this.attributeStart(target, target.start), target.end);
        break;
      }
      case Kind.Subscript: {
        const container = this.compileExpr(target.value, Wanted.Any);
        const key = this.compileExpr(target.slice, Wanted.Any);
        this.emit(Op.SET_ITEM, container, key, value, target);
        break;
      }
      case Kind.Tuple:
      case Kind.List:
        this.compileUnpack(target, target.elts, value);
        break;
      default:
        this.refuse(target);
    }
    unit.top = save;
  }

  private compileUnpack(target: ExprNode, elements: ExprNode | null, value: number): void {
    const { unit } = this;
    let count = 0;
    let star = -1;
    for (let element = elements; element !== null; element = element.next) {
      if (element.kind === Kind.Starred) star = count;
      count++;
    }
    if (star >= MAX_BEFORE_STAR) this.reject('too many expressions in star-unpacking assignment', target);
    let first = this.consecutiveRegisters(elements);
    if (first < 0) {
      first = unit.top;
      for (let i = 0; i < count; i++) unit.allocate();
    }
    if (star < 0) this.emit(Op.UNPACK, first, value, count, target);
    else this.emit(Op.UNPACK_EX, first, value, star + (count - star - 1) * 65536, target);
    let register = first;
    for (let element = elements; element !== null; element = element.next)
      this.compileStore(element.kind === Kind.Starred ? element.value : element, register++);
  }

  /** The first register of targets that are local variables in registers that follow each other, or -1. */
  private consecutiveRegisters(elements: ExprNode | null): number {
    let first = -1;
    let count = 0;
    for (let element = elements; element !== null; element = element.next) {
      const target = element.kind === Kind.Starred ? element.value : element;
      if (target.kind !== Kind.Name) return -1;
      const name = this.mangle(target.id);
      if (!this.isLocalRegister(name)) return -1;
      const register = this.registerOf(name);
      if (count === 0) first = register;
      else if (register !== first + count) return -1;
      count++;
    }
    return first;
  }

  private compileAugAssign(node: AugAssign): void {
    const { unit } = this;
    const { target } = node;
    if (target.kind === Kind.Name) {
      // A local variable is checked and loaded before the right side is evaluated; its register cannot change meanwhile.
      const name = this.mangle(target.id);
      const isLocal = this.isLocalRegister(name);
      const current = this.compileExpr(target, Wanted.Any);
      const result = isLocal ? this.registerOf(name) : unit.allocate();
      this.compileInplace(node, result, current);
      this.storeName(name, result, target);
    } else if (target.kind === Kind.Attribute) {
      const object = this.compileExpr(target.value, Wanted.Any);
      const name = unit.builder.constant(this.mangle(target.attr));
      const result = unit.allocate();
      const start = this.attributeStart(target, target.start);
      unit.builder.emit(Op.LOAD_ATTR, result, object, name, start, target.end);
      this.compileInplace(node, result, result);
      unit.builder.emit(Op.STORE_ATTR, object, name, result, start, target.end);
    } else if (target.kind === Kind.Subscript) {
      const container = this.compileExpr(target.value, Wanted.Any);
      const key = this.compileExpr(target.slice, Wanted.Any);
      const result = unit.allocate();
      this.emit(Op.GET_ITEM, result, container, key, target);
      this.compileInplace(node, result, result);
      this.emit(Op.SET_ITEM, container, key, result, target);
    } else this.refuse(target);
  }

  private compileInplace(node: AugAssign, dest: number, left: number): void {
    const { op, value } = node;
    if ((op === Operator.Add || op === Operator.Sub) && isSmallInt(value)) {
      this.emit(op === Operator.Add ? Op.INPLACE_ADD_INT : Op.INPLACE_SUB_INT, dest, left, value.value, node);
      return;
    }
    const right = this.compileExpr(value, Wanted.Any);
    this.emit((Op.INPLACE_ADD + op - Operator.Add) as Op, dest, left, right, node);
  }

  /** Unbinds a name (already mangled). */
  protected deleteName(name: string, node: { start: number; end: number }): void {
    const { builder } = this.unit;
    const where = this.scopeOfName(name);
    if (this.isLocalRegister(name)) this.emit(Op.DELETE_LOCAL, this.registerOf(name), 0, 0, node);
    else if (where === SymbolScope.Cell || where === SymbolScope.Free)
      this.emit(Op.DELETE_CELL, this.registerOf(name), 0, 0, node);
    else this.emit(this.usesNamespace(name) ? Op.DELETE_NAME : Op.DELETE_GLOBAL, builder.constant(name), 0, 0, node);
  }

  private compileDelete(target: ExprNode): void {
    switch (target.kind) {
      case Kind.Name:
        this.deleteName(this.mangle(target.id), target);
        break;
      case Kind.Attribute: {
        const { builder, top } = this.unit;
        const object = this.compileExpr(target.value, Wanted.Any);
        const name = builder.constant(this.mangle(target.attr));
        builder.emit(Op.DELETE_ATTR, object, name, 0, this.attributeStart(target, target.start), target.end);
        this.unit.top = top;
        break;
      }
      case Kind.Subscript: {
        const save = this.unit.top;
        const container = this.compileExpr(target.value, Wanted.Any);
        const key = this.compileExpr(target.slice, Wanted.Any);
        this.emit(Op.DELETE_ITEM, container, key, 0, target);
        this.unit.top = save;
        break;
      }
      case Kind.Tuple:
      case Kind.List:
        for (let element = target.elts; element !== null; element = element.next) this.compileDelete(element);
        break;
      default:
        this.refuse(target);
    }
  }

  // --- control flow ------------------------------------------------------------------------------------------------------------

  /** The variables assigned at this point, to come back to; null where nothing can be lost. */
  protected snapshot(): Uint8Array {
    return this.unit.assigned.slice();
  }

  /** After a branch: only what both ways assigned is certain; a way that does not get here has no say. */
  protected join(other: Uint8Array, otherUnreachable: boolean): void {
    const { unit } = this;
    if (otherUnreachable) return;
    if (unit.unreachable) {
      unit.assigned.set(other);
      unit.unreachable = false;
    } else
      for (let i = 0; i < other.length; i++) unit.assigned[i] = (unit.assigned[i] as number) & (other[i] as number);
  }

  /** `if` with all its `elif`s, of which there may be any number: followed in a loop, joined at the end. */
  private compileIf(first: If): void {
    const { unit } = this;
    let last: Branch | null = null;
    for (let node = first; ; ) {
      const otherwise = new Label();
      const save = unit.top;
      this.compileCondition(node.test, otherwise, false);
      unit.top = save;
      const before = this.snapshot();
      const wasUnreachable = unit.unreachable;
      this.compileBody(node.body);
      const { orelse } = node;
      if (orelse === null) {
        unit.builder.place(otherwise);
        this.join(before, wasUnreachable);
        break;
      }
      last = { end: new Label(), assigned: this.snapshot(), unreachable: unit.unreachable, previous: last };
      if (!unit.unreachable) unit.builder.refer(last.end, this.emit(Op.JUMP, 0, 0, 0, node), 1);
      unit.builder.place(otherwise);
      unit.assigned.set(before);
      unit.unreachable = wasUnreachable;
      if (orelse.kind === Kind.If && orelse.next === null) node = orelse;
      else {
        this.compileBody(orelse);
        break;
      }
    }
    for (let branch = last; branch !== null; branch = branch.previous) {
      unit.builder.place(branch.end);
      this.join(branch.assigned, branch.unreachable);
    }
  }

  private leaveLoop(isBreak: boolean, node: { start: number; end: number }): void {
    const { unit } = this;
    let depth = unit.blocks.length - 1;
    while (depth >= 0 && (unit.blocks[depth] as Block).loop === null) depth--;
    if (depth < 0) this.reject(isBreak ? "'break' outside loop" : "'continue' not properly in loop", node);
    const loop = (unit.blocks[depth] as Block).loop as Loop;
    this.leaveBlocks(depth + 1, () => {
      unit.builder.refer(isBreak ? loop.breakLabel : loop.continueLabel, this.emit(Op.JUMP, 0, 0, 0, node), 1);
    });
    if (isBreak && !unit.unreachable) {
      if (loop.assignedAtBreak === null) loop.assignedAtBreak = this.snapshot();
      else
        for (let i = 0; i < loop.assignedAtBreak.length; i++)
          loop.assignedAtBreak[i] = (loop.assignedAtBreak[i] as number) & (unit.assigned[i] as number);
    }
    unit.unreachable = true;
  }

  /** Compiles the body of a loop, which `break` and `continue` in it refer to. */
  private compileLoopBody(body: StmtNode | null, loop: Loop): void {
    const { unit } = this;
    const outer = unit.enterBlock({ loop, region: null, leave: null });
    this.compileBody(body);
    unit.blocks = outer;
  }

  private beginLoop(): Loop {
    return { breakLabel: new Label(), continueLabel: new Label(), assignedAtBreak: null };
  }

  /** `while`: jumps to the test at the bottom, so that each round executes one jump. */
  private compileWhile(node: While): void {
    const { unit } = this;
    const loop = this.beginLoop();
    const top = new Label();
    const wasUnreachable = unit.unreachable;
    unit.builder.refer(loop.continueLabel, this.emit(Op.JUMP, 0, 0, 0, node.test), 1);
    unit.builder.place(top);
    const before = this.snapshot();
    this.compileLoopBody(node.body, loop);
    unit.builder.place(loop.continueLabel);
    unit.assigned.set(before);
    unit.unreachable = wasUnreachable;
    this.compileCondition(node.test, top, true);
    const endless = node.test.kind === Kind.Constant && node.test.constantType === ConstantType.True;
    if (endless) unit.unreachable = true;
    this.endLoop(node.orelse, loop);
  }

  /** The `else` suite of a loop, and what is certain after it. */
  private endLoop(orelse: StmtNode | null, loop: Loop): void {
    const { unit } = this;
    this.compileBody(orelse);
    unit.builder.place(loop.breakLabel);
    if (loop.assignedAtBreak !== null) this.join(loop.assignedAtBreak, false);
  }

  /** `for`: jumps to FOR_ITER at the bottom, so that each round executes one jump. */
  protected compileFor(node: For | AsyncFor): void {
    const { unit } = this;
    const loop = this.beginLoop();
    const iterator = unit.allocate();
    const iterable = this.compileExpr(node.iter, Wanted.Any);
    const isAsync = node.kind === Kind.AsyncFor;
    if (isAsync && !unit.isFunction) this.reject("'async for' outside async function", node);
    this.emit(isAsync ? Op.GET_AITER : Op.GET_ITER, iterator, iterable, 0, node.iter);
    unit.top = iterator + 1;
    const wasUnreachable = unit.unreachable;
    const { target } = node;
    const item = this.itemRegister(target);
    const before = this.snapshot();
    if (isAsync) {
      const exhausted = new Label();
      unit.builder.place(loop.continueLabel);
      this.compileAsyncNext(item, iterator, exhausted, node);
      this.compileStore(target, item);
      this.compileLoopBody(node.body, loop);
      if (!unit.unreachable) unit.builder.refer(loop.continueLabel, this.emit(Op.JUMP, 0, 0, 0, node.iter), 1);
      unit.builder.place(exhausted);
    } else {
      const top = new Label();
      unit.builder.refer(loop.continueLabel, this.emit(Op.JUMP, 0, 0, 0, node.iter), 1);
      unit.builder.place(top);
      this.compileStore(target, item);
      this.compileLoopBody(node.body, loop);
      unit.builder.place(loop.continueLabel);
      unit.builder.refer(top, this.emit(Op.FOR_ITER, item, iterator, 0, node.iter), 3);
    }
    unit.assigned.set(before);
    unit.unreachable = wasUnreachable;
    unit.top = iterator;
    this.endLoop(node.orelse, loop);
  }

  private compileReturn(node: Return): void {
    const { unit } = this;
    if (!unit.isFunction) this.reject("'return' outside function", node);
    if (unit.blocks.length === 0) {
      if (node.value === null) this.emit(Op.RETURN_NONE, 0, 0, 0, node);
      else this.emit(Op.RETURN, this.compileExpr(node.value, Wanted.Any), 0, 0, node);
    } else {
      // What is to be returned must survive the suites on the way out.
      const value = node.value === null ? -1 : this.compileToTemporary(node.value);
      this.leaveBlocks(0, () => {
        if (value < 0) this.emit(Op.RETURN_NONE, 0, 0, 0, node);
        else this.emit(Op.RETURN, value, 0, 0, node);
      });
    }
    unit.unreachable = true;
  }

  private compileAssert(node: Assert): void {
    const { unit } = this;
    const passed = new Label();
    this.compileCondition(node.test, passed, true);
    const before = this.snapshot();
    const message = node.msg === null ? -1 : this.compileExpr(node.msg, Wanted.Any);
    this.emit(Op.RAISE_ASSERTION, message, 0, 0, node.test);
    unit.assigned.set(before);
    unit.builder.place(passed);
  }
}
