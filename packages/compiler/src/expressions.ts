// Expressions to instructions.
//
// A value goes where it is wanted: `compileExpr(node, dest)` writes register `dest` as its last act and not before, so that
// `x = x + 1` needs no temporary. With Wanted.Any it may also answer the register where the value already is (a local variable).

import { type CodeObject, Op, PyFloat } from '@taipan/bytecode';
import {
  type AnyNode,
  type Attribute,
  type BinOp,
  type BoolOp,
  BoolOperator,
  type Call,
  type ClassDef,
  type Compare,
  CompareOperator,
  type Constant,
  ConstantType,
  type ExprNode,
  type GivenConstant,
  type IfExp,
  Kind,
  type Lambda,
  type List,
  mangle,
  type Name,
  Operator,
  type Subscript,
  SymbolScope,
  semanticError,
  type Tuple,
  type UnaryOp,
  UnaryOperator,
} from '@taipan/parser';
import { Label } from './builder.js';
import { refuseNode } from './refuse.js';
import type { Overlay, Unit } from './unit.js';

/** Which register a value is wanted in. */
export const enum Wanted {
  /** No particular one. */
  Any = -1,
}

/** Whether a constant fits an operand of an instruction. */
export function isInt32(value: unknown): value is number {
  return typeof value === 'number' && value === (value | 0);
}

/** Whether an operand is a constant that fits into the instruction. */
export function isSmallInt(node: ExprNode): node is Constant & { value: number } {
  return node.kind === Kind.Constant && node.constantType === ConstantType.Int && isInt32(node.value);
}

/** Expressions that evaluate an operand of their own before anything else. */
type SpineNode = BinOp | Call | Subscript | Attribute | UnaryOp;

const isSpineNode = (node: ExprNode): node is SpineNode =>
  node.kind === Kind.BinOp ||
  node.kind === Kind.Call ||
  node.kind === Kind.Subscript ||
  node.kind === Kind.Attribute ||
  node.kind === Kind.UnaryOp;

/** A call of a method by plain arguments, for which no method object is made. */
const isMethodCall = (node: Call): boolean => {
  if (node.func.kind !== Kind.Attribute || node.keywords !== null) return false;
  for (let arg = node.args; arg !== null; arg = arg.next) if (arg.kind === Kind.Starred) return false;
  return true;
};

function firstOperand(node: SpineNode): ExprNode {
  switch (node.kind) {
    case Kind.BinOp:
      return node.left;
    case Kind.Call:
      return isMethodCall(node) ? (node.func as Attribute).value : node.func;
    case Kind.Attribute:
    case Kind.Subscript:
      return node.value;
    case Kind.UnaryOp:
      return node.operand;
  }
}

export abstract class ExpressionCompiler {
  protected unit: Unit;
  protected source: string;
  protected filename: string;
  /** Expressions whose first operand is being compiled, outermost first. */
  protected readonly spine: SpineNode[];

  constructor(unit: Unit) {
    this.unit = unit;
    this.source = '';
    this.filename = '';
    this.spine = [];
  }

  protected abstract compileLambda(node: Lambda, dest: number): number;

  protected refuse(node: AnyNode): never {
    throw refuseNode(node, this.source, this.filename);
  }

  /** Valid for the grammar, but no valid program. */
  protected reject(
    message: string,
    node: { start: number; end: number },
    stage: 'symbols' | 'compiler' = 'compiler',
  ): never {
    throw semanticError(message, this.source, this.filename, node.start, node.end, true, stage);
  }

  protected emit(op: Op, a: number, b: number, c: number, node: { start: number; end: number }): number {
    return this.unit.builder.emit(op, a, b, c, node.start, node.end);
  }

  /** Where a result goes: the register wanted, or a new one. */
  protected target(dest: number): number {
    return dest >= 0 ? dest : this.unit.allocate();
  }

  /** @returns the register that holds the value: `dest`, unless that is Wanted.Any */
  protected compileExpr(node: ExprNode, dest: number): number {
    switch (node.kind) {
      case Kind.Constant: {
        const { value } = node;
        if (node.constantType !== ConstantType.Int || !isInt32(value)) return this.compileConstant(node, dest);
        const d = this.target(dest);
        this.emit(Op.LOAD_INT, d, value, 0, node);
        return d;
      }
      case Kind.BinOp: {
        if (node.left.kind !== Kind.Constant && node.left.kind !== Kind.Name) return this.compileSpine(node, dest);
        const save = this.unit.top;
        return this.compileBinOp(node, this.compileExpr(node.left, Wanted.Any), save, dest);
      }
      case Kind.Name:
        return this.unit.scope === null ? this.loadGlobal(node.id, node, dest) : this.compileName(node, dest);
      case Kind.Call: {
        if (node.func.kind !== Kind.Name) return this.compileSpine(node, dest);
        const save = this.unit.top;
        return this.compileCall(node, this.compileToTemporary(node.func), save, dest);
      }
      case Kind.Compare:
        return this.compileCompare(node, dest, node);
      case Kind.UnaryOp:
      case Kind.Subscript:
      case Kind.Attribute:
        return this.compileSpine(node, dest);
      case Kind.BoolOp:
        return this.compileBoolOp(node, dest);
      case Kind.IfExp:
        return this.compileIfExp(node, dest);
      case Kind.List:
      case Kind.Tuple:
        return this.compileDisplay(node, dest);
      case Kind.Lambda:
        return this.compileLambda(node, dest);
      default:
        return this.compileRare(node, dest);
    }
  }

  /** The kinds of expressions that are not worth a place in the hot switch. */
  protected abstract compileRare(node: ExprNode, dest: number): number;

  /** A private name as it is known outside of its class (section 6.2.1.1 "Private name mangling" of Python's reference). */
  protected mangle(name: string): string {
    const { scope } = this.unit;
    return scope === null || scope.privateName === null || !name.startsWith('__')
      ? name
      : mangle(scope.privateName, name);
  }

  /** Evaluates into a new register, even a value that has one. */
  protected compileToTemporary(node: ExprNode): number {
    const register = this.unit.allocate();
    return this.compileExpr(node, register);
  }

  private compileConstant(node: Constant, dest: number): number {
    const d = this.target(dest);
    const { value } = node;
    switch (node.constantType) {
      case ConstantType.Int:
        this.emit(Op.LOAD_CONST, d, this.unit.builder.constant(value as number | bigint), 0, node);
        break;
      case ConstantType.Float:
        this.emit(Op.LOAD_CONST, d, this.unit.builder.constant(new PyFloat(value as number)), 0, node);
        break;
      case ConstantType.Str:
        this.emit(Op.LOAD_CONST, d, this.unit.builder.constant(value as string), 0, node);
        break;
      case ConstantType.None:
        this.emit(Op.LOAD_NONE, d, 0, 0, node);
        break;
      case ConstantType.True:
        this.emit(Op.LOAD_TRUE, d, 0, 0, node);
        break;
      case ConstantType.False:
        this.emit(Op.LOAD_FALSE, d, 0, 0, node);
        break;
      case ConstantType.Bytes:
        this.emit(Op.LOAD_BYTES, d, this.unit.builder.constant(value as Uint8Array), 0, node);
        break;
      case ConstantType.Complex:
        this.emit(Op.LOAD_IMAGINARY, d, this.unit.builder.constant(new PyFloat(value as number)), 0, node);
        break;
      case ConstantType.Given:
        this.emit(Op.LOAD_CONST, d, this.unit.builder.constant((value as GivenConstant).value as string), 0, node);
        break;
      default:
        this.emit(Op.LOAD_ELLIPSIS, d, 0, 0, node);
    }
    return d;
  }

  /**
   * Compiles an expression that begins with another one, which may begin with another one in turn: `a + b + c`, `f(x)[0](y)`.
   * Such chains may be as long as a program likes, so they are followed in a loop, not by recursion.
   */
  private compileSpine(node: SpineNode, dest: number): number {
    const { unit, spine } = this;
    const save = unit.top;
    const bottom = spine.length;
    let outer = node;
    for (;;) {
      spine.push(outer);
      const first = firstOperand(outer);
      if (!isSpineNode(first)) {
        // A callee stands in front of its arguments, so it needs a register of its own.
        let value =
          outer.kind === Kind.Call && !isMethodCall(outer)
            ? this.compileToTemporary(first)
            : outer.kind === Kind.UnaryOp && first.kind === Kind.Compare
              ? this.compileCompare(first, Wanted.Any, this.placeOfComparison(first, bottom))
              : this.compileExpr(first, Wanted.Any);
        while (spine.length > bottom) {
          outer = spine.pop() as SpineNode;
          value = this.compileRest(outer, value, save, spine.length > bottom ? Wanted.Any : dest);
        }
        return value;
      }
      outer = first;
    }
  }

  /**
   * Where tracebacks say that a comparison is which begins what is on the spine: `not a < b` is where the `not` is, and `not not a in b`, which
   * CPython makes one instruction of, where the first `not` is.
   */
  private placeOfComparison(node: Compare, bottom: number): ExprNode {
    let place: ExprNode = node;
    if (typeof node.ops !== 'number') return place;
    for (let i = this.spine.length - 1; i >= bottom; i--) {
      const outer = this.spine[i] as SpineNode;
      if (outer.kind !== Kind.UnaryOp || outer.op !== UnaryOperator.Not) break;
      place = outer;
      if (node.ops <= CompareOperator.GtE) break;
    }
    return place;
  }

  /**
   * Compiles what follows the first operand of an expression.
   * @param first the register that holds it: for a call of no method the one at `save`
   * @param save the first register that is free afterwards, but for the result
   */
  private compileRest(node: SpineNode, first: number, save: number, dest: number): number {
    const { unit } = this;
    switch (node.kind) {
      case Kind.BinOp:
        return this.compileBinOp(node, first, save, dest);
      case Kind.Call:
        return this.compileCall(node, first, save, dest);
      case Kind.Subscript: {
        const key = this.compileExpr(node.slice, Wanted.Any);
        unit.top = save;
        const d = this.target(dest);
        this.emit(Op.GET_ITEM, d, first, key, node);
        return d;
      }
      case Kind.Attribute: {
        unit.top = save;
        const d = this.target(dest);
        const name = unit.builder.constant(this.mangle(node.attr));
        unit.builder.emit(Op.LOAD_ATTR, d, first, name, this.loadStart(node, node.start), node.end);
        return d;
      }
      case Kind.UnaryOp: {
        unit.top = save;
        const d = this.target(dest);
        this.emit((Op.INVERT + node.op - UnaryOperator.Invert) as Op, d, first, 0, node);
        return d;
      }
    }
  }

  private compileBinOp(node: BinOp, left: number, save: number, dest: number): number {
    const { unit } = this;
    const { right } = node;
    let op: Op = Op.ADD + node.op - Operator.Add;
    let operand: number;
    if (isSmallInt(right)) {
      op += Op.ADD_INT - Op.ADD;
      operand = right.value;
    } else operand = this.compileExpr(right, Wanted.Any);
    unit.top = save;
    const d = this.target(dest);
    this.emit(op, d, left, operand, node);
    return d;
  }

  /** Where a name (already mangled) lives as seen from here; globals of a module without scopes need no look-up. */
  protected scopeOfName(name: string): SymbolScope {
    const { scope, overlays } = this.unit;
    for (let i = overlays.length - 1; i >= 0; i--) {
      const where = (overlays[i] as Overlay).scope.resolve(name);
      if (where === SymbolScope.Local || where === SymbolScope.Cell) return where;
      // A name that a comprehension captures is one of those around it.
      if (where === SymbolScope.GlobalExplicit || where === SymbolScope.GlobalImplicit) return where;
    }
    if (scope === null) return SymbolScope.GlobalImplicit;
    return scope.resolve(name) || SymbolScope.GlobalImplicit;
  }

  /** The register of a local, cell or free variable. */
  protected registerOf(name: string): number {
    const { overlays } = this.unit;
    for (let i = overlays.length - 1; i >= 0; i--) {
      const { scope, registers } = overlays[i] as Overlay;
      const where = scope.resolve(name);
      if (where === SymbolScope.Local || where === SymbolScope.Cell) return registers.get(name) as number;
    }
    return this.unit.registers?.get(name) as number;
  }

  /** Whether names that are not variables of a function go to a namespace of the unit's own: in a class body. */
  protected usesNamespace(name: string): boolean {
    const { code, scope } = this.unit;
    return (code as CodeObject).isClassBody && scope?.resolve(name) !== SymbolScope.GlobalExplicit;
  }

  /** Whether a name is a register: a local variable of a function or of a comprehension. */
  protected isLocalRegister(name: string): boolean {
    if (this.scopeOfName(name) !== SymbolScope.Local) return false;
    return this.unit.isFunction || this.overlayOf(name) !== null;
  }

  /** The comprehension under way that a name belongs to, or null. */
  private overlayOf(name: string): Overlay | null {
    const { overlays } = this.unit;
    for (let i = overlays.length - 1; i >= 0; i--) {
      const where = (overlays[i] as Overlay).scope.resolve(name);
      if (where === SymbolScope.Local || where === SymbolScope.Cell) return overlays[i] as Overlay;
    }
    return null;
  }

  private compileName(node: Name, dest: number): number {
    const { unit } = this;
    const name = this.mangle(node.id);
    const where = this.scopeOfName(name);
    if (where === SymbolScope.Local && this.isLocalRegister(name)) {
      const register = this.registerOf(name);
      this.checkAssigned(register, node);
      if (dest === register || (dest < 0 && !this.mayBeReassigned())) return register;
      const d = this.target(dest);
      this.emit(Op.MOVE, d, register, 0, node);
      return d;
    }
    if (where === SymbolScope.Free && (unit.code as CodeObject).isClassBody && this.overlayOf(name) === null) {
      const d = this.target(dest);
      this.emit(Op.LOAD_CLASS_CELL, d, this.registerOf(name), unit.builder.constant(name), node);
      return d;
    }
    if (unit.scope?.canSeeClassScope && (where === SymbolScope.Free || where === SymbolScope.GlobalImplicit))
      return this.loadFromClass(name, where === SymbolScope.Free, node, dest);
    if (where === SymbolScope.Cell || where === SymbolScope.Free) {
      const d = this.target(dest);
      this.emit(Op.LOAD_CELL, d, this.registerOf(name), 0, node);
      return d;
    }
    if (
      (unit.code as CodeObject).isClassBody &&
      this.usesNamespace(name) &&
      name !== '__debug__' &&
      (unit.overlays.length === 0 || unit.code?.name === '<module>')
    ) {
      const d = this.target(dest);
      this.emit(Op.LOAD_NAME, d, unit.builder.constant(name), 0, node);
      return d;
    }
    return this.loadGlobal(name, node, dest);
  }

  /** Reads a name in a scope that is evaluated later and sees the names of the class around it. */
  private loadFromClass(name: string, isFree: boolean, node: Name, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    const value = unit.allocate();
    const namespace = unit.allocate();
    if (isFree) this.emit(Op.MOVE, value, this.registerOf(name), 0, node);
    else this.emit(Op.LOAD_NONE, value, 0, 0, node);
    this.emit(Op.LOAD_CELL, namespace, this.registerOf('__classdict__'), 0, node);
    this.emit(Op.LOAD_FROM_NAMESPACE, value, namespace, unit.builder.constant(name), node);
    return this.settle(value, dest, save, node);
  }

  private loadGlobal(name: string, node: { start: number; end: number }, dest: number): number {
    const d = this.target(dest);
    // A constant: nothing can bind it.
    if (name === '__debug__') this.emit(Op.LOAD_TRUE, d, 0, 0, node);
    else this.emit(Op.LOAD_GLOBAL, d, this.unit.builder.constant(name), 0, node);
    return d;
  }

  /** Whether an operand in a local variable could change before it is used: only by an assignment expression. */
  protected abstract mayBeReassigned(): boolean;

  /** Emits a check unless the local variable is certainly bound here. */
  protected checkAssigned(register: number, node: { start: number; end: number }): void {
    const { unit } = this;
    // Variables of a comprehension are always assigned before its parts run.
    if (register >= unit.assigned.length || (unit.assigned[register] === 1 && unit.deleted[register] === 0)) return;
    this.emit(Op.CHECK_LOCAL, register, 0, 0, node);
    // Whoever gets past the check has a bound variable.
    if (unit.conditional === 0) unit.assigned[register] = 1;
  }

  /** Binds a name (already mangled) to the value of a register. */
  protected storeName(name: string, register: number, node: { start: number; end: number }): void {
    const { unit } = this;
    const where = this.scopeOfName(name);
    if (where === SymbolScope.Local && this.isLocalRegister(name)) {
      const local = this.registerOf(name);
      if (local !== register) this.emit(Op.MOVE, local, register, 0, node);
      if (unit.conditional === 0 && local < unit.assigned.length) unit.assigned[local] = 1;
    } else if (where === SymbolScope.Cell || where === SymbolScope.Free)
      this.emit(Op.STORE_CELL, this.registerOf(name), register, 0, node);
    else if (this.usesNamespace(name)) this.emit(Op.STORE_NAME, register, unit.builder.constant(name), 0, node);
    else this.emit(Op.STORE_GLOBAL, register, unit.builder.constant(name), 0, node);
  }

  private compileCall(node: Call, callee: number, save: number, dest: number): number {
    const { unit } = this;
    if (this.needsUnpacking(node)) {
      this.compileArguments(node.args, node.keywords, callee, node);
      unit.top = save;
      const d = this.target(dest);
      this.emit(Op.CALL_EX, d, callee, 3, node);
      return d;
    }
    const isMethod = isMethodCall(node);
    let start = node.start;
    if (isMethod) {
      // `callee` holds the object so far: the function and the object itself take its place.
      const object = callee;
      unit.top = save;
      callee = unit.allocate();
      unit.allocate();
      const name = unit.builder.constant(this.mangle((node.func as Attribute).attr));
      unit.builder.emit(
        Op.LOAD_METHOD,
        callee,
        object,
        name,
        this.loadStart(node.func as Attribute, start),
        node.func.end,
      );
      start = this.attributeStart(node.func as Attribute, start);
    }
    let count = 0;
    for (let arg: ExprNode | null = node.args; arg !== null; arg = arg.next) {
      this.compileToTemporary(arg);
      count++;
    }
    if (node.keywords === null) {
      unit.top = save;
      const d = this.target(dest);
      unit.builder.emit(isMethod ? Op.CALL_METHOD : Op.CALL, d, callee, count, start, node.end);
      return d;
    }
    const names: string[] = [];
    for (let keyword: Call['keywords'] = node.keywords; keyword !== null; keyword = keyword.next) {
      names.push(keyword.arg as string);
      this.compileToTemporary(keyword.value);
      count++;
    }
    if (node.func.kind === Kind.Attribute) start = this.attributeStart(node.func, start);
    unit.builder.emit(Op.CALL_KW, callee, count, unit.builder.constant(names), start, node.end);
    return this.settle(callee, dest, save, node);
  }

  /** Where tracebacks show an attribute that stands on a later line than its object: from its name on. */
  protected attributeStart(attribute: Attribute, start: number): number {
    const name = attribute.end - attribute.attr.length;
    return this.source.lastIndexOf('\n', name) >= start ? name : start;
  }

  /** Where tracebacks show the loading of an attribute from. `super().name` is one instruction in CPython: the call has the same place. */
  private loadStart(attribute: Attribute, start: number): number {
    const { value, end } = attribute;
    if (value.kind !== Kind.Call || !this.isJoinedSuper(value)) return this.attributeStart(attribute, start);
    this.unit.builder.relocateLast(start, end);
    return start;
  }

  /** Whether CPython makes one instruction of a call of `super` and the attribute behind it. */
  private isJoinedSuper({ func, args, keywords }: Call): boolean {
    const { unit } = this;
    if (func.kind !== Kind.Name || func.id !== 'super' || keywords !== null || unit.scope === null) return false;
    if (this.scopeOfName('super') !== SymbolScope.GlobalImplicit) return false;
    let module = unit.scope;
    while (module.parent !== null) module = module.parent;
    if (module.symbols.has('super')) return false;
    if (args === null)
      return unit.isFunction && (unit.code as CodeObject).argCount > 0 && unit.registers?.has('__class__') === true;
    return args.next?.next === null && args.kind !== Kind.Starred && args.next.kind !== Kind.Starred;
  }

  /** Whether a call has `*` or `**` arguments. */
  private needsUnpacking(node: { args: ExprNode | null; keywords: Call['keywords'] }): boolean {
    for (let arg = node.args; arg !== null; arg = arg.next) if (arg.kind === Kind.Starred) return true;
    for (let keyword = node.keywords; keyword !== null; keyword = keyword.next) if (keyword.arg === null) return true;
    return false;
  }

  /** Arguments as a list and a dict (or None) in the two registers behind `callee`. */
  protected compileArguments(
    args: ExprNode | null,
    keywords: Call['keywords'],
    callee: number,
    node: Call | ClassDef,
  ): void {
    const { unit } = this;
    const list = unit.allocate();
    // Among other arguments what cannot be unpacked is a fault of the display of them, alone it is one of the call.
    // Those of a class statement stand behind its body and name.
    const isAlone = node.kind === Kind.Call && args !== null && args.next === null;
    const blamed = isAlone ? callee + 1 : 0;
    if (isAlone && args.kind === Kind.Starred && keywords !== null) {
      // It is unpacked when the keyword arguments are there.
      const dict = unit.allocate();
      const value = this.compileToTemporary(args.value);
      this.compileKeywords(keywords, callee, dict, node);
      this.emit(Op.BUILD_LIST, list, list, 0, node);
      this.emit(Op.LIST_EXTEND, list, value, blamed, node);
      unit.top = dict + 1;
      return;
    }
    this.emit(Op.BUILD_LIST, list, list, 0, node);
    for (let arg = args; arg !== null; arg = arg.next) {
      const value = this.compileExpr(arg.kind === Kind.Starred ? arg.value : arg, Wanted.Any);
      this.emit(arg.kind === Kind.Starred ? Op.LIST_EXTEND : Op.LIST_APPEND, list, value, blamed, node);
      unit.top = list + 1;
    }
    const dict = unit.allocate();
    if (keywords === null) this.emit(Op.LOAD_NONE, dict, 0, 0, node);
    else this.compileKeywords(keywords, callee, dict, node);
  }

  /** Keyword arguments as a dict in a register. */
  private compileKeywords(
    keywords: Call['keywords'],
    callee: number,
    dict: number,
    node: { start: number; end: number },
  ): void {
    const { unit } = this;
    const save = unit.top;
    this.emit(Op.BUILD_DICT, dict, dict, 0, node);
    for (let keyword: Call['keywords'] = keywords; keyword !== null; keyword = keyword.next) {
      const key = unit.allocate();
      if (keyword.arg === null) {
        this.emit(Op.DICT_MERGE, dict, this.compileExpr(keyword.value, Wanted.Any), callee, node);
      } else {
        this.compileToTemporary(keyword.value);
        // A name given twice is found by the same check as for `**`.
        this.emit(Op.LOAD_CONST, key, unit.builder.constant(keyword.arg), 0, keyword);
        this.emit(Op.BUILD_DICT, key, key, 2, keyword);
        this.emit(Op.DICT_MERGE, dict, key, callee, node);
      }
      unit.top = save;
    }
  }

  /** @param place where tracebacks say that it is, if there is but one operator */
  private compileCompare(node: Compare, dest: number, place: ExprNode): number {
    const { unit } = this;
    const save = unit.top;
    if (typeof node.ops === 'number') {
      const left = this.compileExpr(node.left, Wanted.Any);
      const comparator = node.comparators as ExprNode;
      let op: Op = Op.EQ + node.ops - CompareOperator.Eq;
      let right: number;
      if (op <= Op.GE && isSmallInt(comparator)) {
        op += Op.EQ_INT - Op.EQ;
        right = comparator.value;
      } else right = this.compileExpr(comparator, Wanted.Any);
      unit.top = save;
      const d = this.target(dest);
      this.emit(op, d, left, right, place);
      return d;
    }
    // a < b < c: the result so far is in a register of its own, since `dest` may be one of the operands.
    const result = unit.allocate();
    const end = new Label();
    let left = this.compileToTemporary(node.left);
    let comparator = node.comparators;
    const { ops } = node;
    const floor = unit.top;
    for (let i = 0; i < ops.length && comparator !== null; i++, comparator = comparator.next) {
      const right =
        i === ops.length - 1 ? this.compileExpr(comparator, Wanted.Any) : this.compileToTemporary(comparator);
      this.emit((Op.EQ + (ops[i] as number) - CompareOperator.Eq) as Op, result, left, right, node);
      if (i < ops.length - 1) {
        unit.builder.refer(end, this.emit(Op.JUMP_IF_FALSE, result, 0, 0, node), 2);
        // The next comparison reads `right`; the registers below it are free again.
        if (right !== floor - 1) this.emit(Op.MOVE, floor - 1, right, 0, node);
        left = floor - 1;
        unit.top = floor;
        unit.conditional++;
      }
    }
    unit.conditional -= ops.length - 1;
    unit.builder.place(end);
    return this.settle(result, dest, save, node);
  }

  /** A value in the temporary at `save`: moves it to `dest`, or keeps it there if any register will do. */
  protected settle(result: number, dest: number, save: number, node: { start: number; end: number }): number {
    const { unit } = this;
    unit.top = save;
    if (dest < 0) return unit.allocate();
    this.emit(Op.MOVE, dest, result, 0, node);
    return dest;
  }

  private compileBoolOp(node: BoolOp, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    const result = unit.allocate();
    const end = new Label();
    const jump = node.op === BoolOperator.And ? Op.JUMP_IF_FALSE : Op.JUMP_IF_TRUE;
    const { conditional } = unit;
    for (let value = node.values; value !== null; value = value.next) {
      this.compileExpr(value, result);
      if (value.next !== null) {
        unit.builder.refer(end, this.emit(jump, result, 0, 0, value), 2);
        unit.conditional++;
      }
    }
    unit.conditional = conditional;
    unit.builder.place(end);
    return this.settle(result, dest, save, node);
  }

  /** `a if b else c if d else ...`: a chain like `elif`, followed in a loop. */
  private compileIfExp(node: IfExp, dest: number): number {
    const { unit } = this;
    const end = new Label();
    const { conditional } = unit;
    let d = dest;
    for (let choice: ExprNode = node; ; choice = choice.orelse) {
      if (choice.kind !== Kind.IfExp) {
        this.compileExpr(choice, d);
        break;
      }
      const otherwise = new Label();
      const save = unit.top;
      this.compileCondition(choice.test, otherwise, false);
      unit.top = save;
      unit.conditional++;
      d = this.target(d);
      this.compileExpr(choice.body, d);
      unit.builder.refer(end, this.emit(Op.JUMP, 0, 0, 0, choice), 1);
      unit.builder.place(otherwise);
    }
    unit.conditional = conditional;
    unit.builder.place(end);
    return d;
  }

  /** Jumps to `label` if the truth of `node` is `sense`, else falls through. */
  protected compileCondition(node: ExprNode, label: Label, sense: boolean): void {
    const { unit } = this;
    const save = unit.top;
    while (node.kind === Kind.UnaryOp && node.op === UnaryOperator.Not) {
      node = node.operand;
      sense = !sense;
    }
    if (node.kind === Kind.Constant && node.constantType <= ConstantType.False) {
      if ((node.constantType === ConstantType.True) === sense)
        unit.builder.refer(label, this.emit(Op.JUMP, 0, 0, 0, node), 1);
    } else if (node.kind === Kind.BoolOp) {
      this.compileBoolCondition(node, label, sense);
    } else if (node.kind === Kind.Compare && typeof node.ops === 'number' && node.ops <= CompareOperator.GtE) {
      const left = this.compileExpr(node.left, Wanted.Any);
      const comparator = node.comparators as ExprNode;
      let op: Op = (sense ? Op.JUMP_IF_EQ : Op.JUMP_UNLESS_EQ) + node.ops - CompareOperator.Eq;
      let right: number;
      if (isSmallInt(comparator)) {
        op += Op.JUMP_IF_EQ_INT - Op.JUMP_IF_EQ;
        right = comparator.value;
      } else right = this.compileExpr(comparator, Wanted.Any);
      unit.builder.refer(label, this.emit(op, left, right, 0, node), 3);
    } else {
      const value = this.compileExpr(node, Wanted.Any);
      unit.builder.refer(label, this.emit(sense ? Op.JUMP_IF_TRUE : Op.JUMP_IF_FALSE, value, 0, 0, node), 2);
    }
    unit.top = save;
  }

  private compileBoolCondition(node: BoolOp, label: Label, sense: boolean): void {
    // `and` is decided by the first false value, `or` by the first true one.
    const deciding = node.op === BoolOperator.Or;
    const { unit } = this;
    const { conditional } = unit;
    const end = new Label();
    for (let value = node.values; value !== null; value = value.next) {
      if (value.next === null) this.compileCondition(value, label, sense);
      else this.compileCondition(value, deciding === sense ? label : end, deciding);
      unit.conditional++;
    }
    unit.conditional = conditional;
    unit.builder.place(end);
  }

  private compileDisplay(node: List | Tuple, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    let starred = false;
    for (let element = node.elts; element !== null; element = element.next)
      if (element.kind === Kind.Starred) starred = true;
    if (starred) return this.compileStarredDisplay(node, dest);
    let count = 0;
    const first = unit.top;
    for (let element = node.elts; element !== null; element = element.next) {
      this.compileToTemporary(element);
      count++;
    }
    unit.top = save;
    const d = this.target(dest);
    this.emit(node.kind === Kind.List ? Op.BUILD_LIST : Op.BUILD_TUPLE, d, first, count, node);
    return d;
  }

  private compileStarredDisplay(node: List | Tuple, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    const list = unit.allocate();
    this.emit(Op.BUILD_LIST, list, list, 0, node);
    for (let element = node.elts; element !== null; element = element.next) {
      const value = this.compileExpr(element.kind === Kind.Starred ? element.value : element, Wanted.Any);
      this.emit(element.kind === Kind.Starred ? Op.LIST_EXTEND : Op.LIST_APPEND, list, value, 0, node);
      unit.top = list + 1;
    }
    if (node.kind === Kind.Tuple) this.emit(Op.LIST_TO_TUPLE, list, list, 0, node);
    return this.settle(list, dest, save, node);
  }
}
