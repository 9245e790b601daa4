// Annotations, type parameters and type aliases: expressions that are not evaluated where they stand, but by functions that are called
// when somebody asks (PEP 649, PEP 695; section 8.10 "Type parameter lists" of Python's reference).

import { type CodeObject, Intrinsic, Op } from '@taipan/bytecode';
import {
  type AnnAssign,
  type AsyncFunctionDef,
  type arg,
  type ExprNode,
  type FunctionDef,
  Kind,
  type Scope,
  ScopeKind,
  type StmtNode,
  SymbolFlag,
  SymbolScope,
  scopeOf,
  type TypeAlias,
  type TypeParamNode,
  unparse,
} from '@taipan/parser';
import { Label } from './builder.js';
import { Wanted } from './expressions.js';
import { PatternCompiler } from './patterns.js';

interface Located {
  readonly start: number;
  readonly end: number;
}

/** An annotated name of a module or class body. */
interface Annotated {
  readonly node: AnnAssign;
  readonly name: string;
  /** Its number in `__conditional_annotations__`; null for one that is certain to be reached. */
  readonly index: number | null;
}

const CONDITIONAL = '__conditional_annotations__';

export abstract class AnnotationCompiler extends PatternCompiler {
  /** The annotated names of the module and class bodies under way. */
  private readonly annotated: WeakMap<Scope, Annotated[]>;

  constructor(unit: PatternCompiler['unit']) {
    super(unit);
    this.annotated = new WeakMap();
  }

  protected abstract newCode(name: string, node: Located): CodeObject;
  protected abstract compileClosure(scope: Scope, node: Located, first: number, dest: number): number;
  protected abstract compileUnit(
    code: CodeObject,
    scope: Scope,
    node: Located,
    body: StmtNode | null,
    compileBody: () => void,
  ): void;

  private isFutureAnnotations(): boolean {
    let scope = this.unit.scope;
    while (scope !== null && scope.parent !== null) scope = scope.parent;
    return scope?.futureAnnotations === true;
  }

  protected intrinsic(dest: number, first: number, which: Intrinsic, node: Located): void {
    this.emit(Op.CALL_INTRINSIC, dest, first, which, node);
  }

  /** A function of a format, for what is evaluated on demand: `__annotate__`, or the value of a type alias, bound or default. */
  private makeLazy(name: string, scope: Scope, node: Located, dest: number, compileBody: () => void): void {
    const code = this.newCode(name, node);
    code.argCount = code.posOnlyCount = 1;
    const first = this.compileClosure(scope, node, -1, -1);
    this.compileUnit(code, scope, node, null, () => {
      const checked = this.unit.allocate();
      this.intrinsic(checked, 0, Intrinsic.CheckFormat, node);
      this.unit.top = checked;
      compileBody();
    });
    this.emit(Op.MAKE_FUNCTION, dest, this.unit.builder.constant(code), first, node);
  }

  // --- functions -----------------------------------------------------------------------------------------------------------------

  /** Gives the function in a register its `__annotate__`, if anything about it is annotated. */
  protected compileSignature(node: FunctionDef | AsyncFunctionDef, register: number): void {
    const { args, returns } = node;
    const parts: [name: string, annotation: ExprNode][] = [];
    const add = (head: arg | null) => {
      for (let a = head; a !== null; a = a.next) if (a.annotation !== null) parts.push([a.arg, a.annotation]);
    };
    add(args.args);
    add(args.posonlyargs);
    if (args.vararg !== null && args.vararg.annotation !== null) parts.push([args.vararg.arg, args.vararg.annotation]);
    add(args.kwonlyargs);
    if (args.kwarg !== null && args.kwarg.annotation !== null) parts.push([args.kwarg.arg, args.kwarg.annotation]);
    if (returns !== null) parts.push(['return', returns]);
    if (parts.length === 0) return;
    const scope = scopeOf(node).signature as Scope;
    const { unit } = this;
    const save = unit.top;
    const first = unit.allocate();
    const annotate = unit.allocate();
    this.makeLazy('__annotate__', scope, node, annotate, () => {
      const inner = this.unit;
      const start = inner.top;
      for (const [name, annotation] of parts) {
        const key = inner.allocate();
        this.emit(Op.LOAD_CONST, key, inner.builder.constant(this.mangle(name)), 0, annotation);
        this.compileAnnotation(annotation, inner.allocate());
      }
      this.emit(Op.BUILD_DICT, start, start, 2 * parts.length, node);
      this.emit(Op.RETURN, start, 0, 0, node);
    });
    this.emit(Op.MOVE, first, register, 0, node);
    this.intrinsic(first, first, Intrinsic.SetAnnotate, node);
    unit.top = save;
  }

  /** Evaluates an annotation; `*args: *Ts` has what Ts, unpacked, gives. */
  private compileAnnotation(annotation: ExprNode, dest: number): void {
    const { unit } = this;
    if (this.isFutureAnnotations()) {
      this.emit(Op.LOAD_CONST, dest, unit.builder.constant(unparse(annotation)), 0, annotation);
      return;
    }
    if (annotation.kind !== Kind.Starred) this.compileExpr(annotation, dest);
    else this.emit(Op.UNPACK, dest, this.compileExpr(annotation.value, Wanted.Any), 1, annotation);
    unit.top = dest + 1;
  }

  // --- modules and classes -------------------------------------------------------------------------------------------------------

  /**
   * Begins a body whose variables may be annotated. A module binds `__annotate__` before anything runs, so that it can be asked at any time.
   * @param scope its scope, null for a module without scopes
   * @returns what ends the body: it compiles the annotations that were met
   */
  protected beginAnnotations(scope: Scope | null, node: Located): () => void {
    if (scope === null || scope.annotations === null) return nothing;
    const { unit } = this;
    const { builder } = unit;
    const save = unit.top;
    const register = unit.allocate();
    if (this.isFutureAnnotations()) {
      this.emit(Op.BUILD_DICT, register, register, 0, node);
      this.storeHere('__annotations__', register, node);
      unit.top = save;
      return nothing;
    }
    const isModule = scope.kind === ScopeKind.Module;
    const list: Annotated[] = [];
    this.annotated.set(scope, list);
    let code: CodeObject | null = null;
    if (isModule) {
      code = this.newCode('__annotate__', node);
      this.emit(Op.MAKE_FUNCTION, register, builder.constant(code), -1, node);
      this.storeHere('__annotate__', register, node);
    }
    if (scope.hasConditionalAnnotations) {
      this.emit(Op.BUILD_SET, register, register, 0, node);
      if (isModule) this.storeHere(CONDITIONAL, register, node);
      else this.emit(Op.STORE_CELL, unit.registers?.get(CONDITIONAL) as number, register, 0, node);
    }
    unit.top = save;
    return () => this.endAnnotations(scope, list, code, node);
  }

  private storeHere(name: string, register: number, node: Located): void {
    const op = (this.unit.code as CodeObject).isClassBody ? Op.STORE_NAME : Op.STORE_GLOBAL;
    this.emit(op, register, this.unit.builder.constant(name), 0, node);
  }

  private endAnnotations(owner: Scope, list: readonly Annotated[], moduleCode: CodeObject | null, node: Located): void {
    const scope = owner.annotations as Scope;
    const compileBody = () => this.compileAnnotations(list, node);
    if (moduleCode !== null) {
      moduleCode.argCount = moduleCode.posOnlyCount = 1;
      moduleCode.start = scope.start;
      this.compileUnit(moduleCode, scope, node, null, () => {
        const checked = this.unit.allocate();
        this.intrinsic(checked, 0, Intrinsic.CheckFormat, node);
        this.unit.top = checked;
        compileBody();
      });
      return;
    }
    // The symbol table leaves this one to the compiler.
    if (owner.hasConditionalAnnotations)
      scope.symbols.set(CONDITIONAL, SymbolFlag.Used | (SymbolScope.Free << SymbolFlag.ScopeShift));
    const register = this.unit.allocate();
    this.makeLazy('__annotate__', scope, node, register, compileBody);
    this.storeHere('__annotate_func__', register, node);
    this.unit.top = register;
  }

  private compileAnnotations(list: readonly Annotated[], node: Located): void {
    const { unit } = this;
    const dict = unit.allocate();
    this.emit(Op.BUILD_DICT, dict, dict, 0, node);
    for (const { node: at, name, index } of list) {
      const save = unit.top;
      const over = new Label();
      if (index !== null) {
        const number = unit.allocate();
        const known = unit.allocate();
        this.emit(Op.LOAD_INT, number, index, 0, at);
        const cell = unit.registers?.get(CONDITIONAL);
        if (cell === undefined) this.emit(Op.LOAD_GLOBAL, known, unit.builder.constant(CONDITIONAL), 0, at);
        else this.emit(Op.LOAD_CELL, known, cell, 0, at);
        this.emit(Op.IN, known, number, known, at);
        unit.builder.refer(over, this.emit(Op.JUMP_IF_FALSE, known, 0, 0, at), 2);
        unit.top = save;
      }
      const key = unit.allocate();
      this.emit(Op.LOAD_CONST, key, unit.builder.constant(name), 0, at);
      const value = unit.allocate();
      this.compileAnnotation(at.annotation, value);
      this.emit(Op.SET_ITEM, dict, key, value, at);
      unit.builder.place(over);
      unit.top = save;
    }
    this.emit(Op.RETURN, dict, 0, 0, node);
  }

  /** The annotation of a variable of a function, or of anything but a name, is never evaluated. */
  protected compileAnnAssign(node: AnnAssign): void {
    if (node.value !== null) this.compileStore(node.target, this.compileExpr(node.value, Wanted.Any));
    else if (node.target.kind === Kind.Attribute) this.compileExpr(node.target.value, Wanted.Any);
    else if (node.target.kind === Kind.Subscript) {
      this.compileExpr(node.target.value, Wanted.Any);
      this.compileExpr(node.target.slice, Wanted.Any);
    }
    const { unit } = this;
    const { scope } = unit;
    if (scope === null || unit.isFunction || node.simple === 0 || node.target.kind !== Kind.Name) return;
    const name = this.mangle(node.target.id);
    const save = unit.top;
    if (this.isFutureAnnotations()) {
      const dict = unit.allocate();
      const op = (unit.code as CodeObject).isClassBody ? Op.LOAD_NAME : Op.LOAD_GLOBAL;
      this.emit(op, dict, unit.builder.constant('__annotations__'), 0, node);
      const key = unit.allocate();
      this.emit(Op.LOAD_CONST, key, unit.builder.constant(name), 0, node);
      const text = unit.allocate();
      this.compileAnnotation(node.annotation, text);
      this.emit(Op.SET_ITEM, dict, key, text, node);
      unit.top = save;
      return;
    }
    const list = this.annotated.get(scope);
    if (list === undefined) return;
    const isModule = scope.kind === ScopeKind.Module;
    const isConditional = isModule || (scope.hasConditionalAnnotations && this.isNested(node));
    list.push({ node, name, index: isConditional ? list.length : null });
    if (!isConditional) return;
    const set = unit.allocate();
    if (isModule) this.emit(Op.LOAD_GLOBAL, set, unit.builder.constant(CONDITIONAL), 0, node);
    else this.emit(Op.LOAD_CELL, set, unit.registers?.get(CONDITIONAL) as number, 0, node);
    const number = unit.allocate();
    this.emit(Op.LOAD_INT, number, list.length - 1, 0, node);
    this.emit(Op.SET_ADD, set, number, 0, node);
    unit.top = save;
  }

  /** Whether a statement of a class body stands inside another statement. */
  private isNested(node: AnnAssign): boolean {
    const owner = this.unit.scope?.node;
    if (owner === undefined || owner.kind !== Kind.ClassDef) return true;
    for (let statement: StmtNode | null = owner.body; statement !== null; statement = statement.next)
      if (statement === node) return false;
    return true;
  }

  // --- type parameters -----------------------------------------------------------------------------------------------------------

  /**
   * Runs code in the scope of type parameters: a function that is called on the spot.
   * @param arguments_ registers whose values it gets, as `scope.parameters` names them
   * @param compileBody gets the register of the tuple of type parameters, and answers that of the result
   * @returns the register of the result, which is the first free one
   */
  protected compileTypeParameters(
    name: string,
    scope: Scope,
    parameters: TypeParamNode,
    node: Located,
    arguments_: readonly number[],
    compileBody: (tuple: number) => number,
  ): number {
    const { unit } = this;
    const callee = unit.allocate();
    const code = this.newCode(`<generic parameters of ${name}>`, node);
    code.argCount = code.posOnlyCount = arguments_.length;
    const first = this.compileClosure(scope, node, -1, -1);
    this.compileUnit(code, scope, node, null, () => {
      const tuple = this.makeTypeParameters(parameters, scope);
      this.emit(Op.RETURN, compileBody(tuple), 0, 0, node);
    });
    this.emit(Op.MAKE_FUNCTION, callee, unit.builder.constant(code), first, node);
    for (const argument of arguments_) this.emit(Op.MOVE, unit.allocate(), argument, 0, node);
    this.emit(Op.CALL, callee, callee, arguments_.length, node);
    unit.top = callee + 1;
    return callee;
  }

  /** Makes the type parameters and binds their names. @returns the register of the tuple of them */
  private makeTypeParameters(head: TypeParamNode, scope: Scope): number {
    const { unit } = this;
    const tuple = unit.allocate();
    let count = 0;
    for (let node: TypeParamNode | null = head; node !== null; node = node.next) {
      const register = unit.allocate();
      count++;
      const scopes = scope.typeVariables?.get(node);
      this.emit(Op.LOAD_CONST, register, unit.builder.constant(node.name), 0, node);
      const bound = node.kind === Kind.TypeVar ? node.bound : null;
      this.makeLazyValue(node.name, scopes?.bound ?? null, bound, unit.allocate(), node);
      this.makeLazyValue(node.name, scopes?.default ?? null, node.default_value, unit.allocate(), node);
      this.intrinsic(register, register, kindOfParameter(node), node);
      this.storeName(this.mangle(node.name), register, node);
      unit.top = register + 1;
    }
    unit.top = tuple + 1;
    this.emit(Op.BUILD_TUPLE, tuple, tuple + 1, count, head);
    return tuple;
  }

  private makeLazyValue(name: string, scope: Scope | null, value: ExprNode | null, dest: number, node: Located): void {
    if (scope === null || value === null) {
      this.emit(Op.LOAD_NONE, dest, 0, 0, node);
      return;
    }
    this.makeLazy(name, scope, value, dest, () => {
      // `*Ts = *Default`: what Default, unpacked, gives.
      if (value.kind === Kind.Starred) {
        const register = this.unit.allocate();
        this.emit(Op.UNPACK, register, this.compileExpr(value.value, Wanted.Any), 1, value);
        this.emit(Op.RETURN, register, 0, 0, value);
      } else this.emit(Op.RETURN, this.compileExpr(value, Wanted.Any), 0, 0, value);
    });
  }

  protected compileTypeAlias(node: TypeAlias): void {
    const { unit } = this;
    if (node.name.kind !== Kind.Name) this.refuse(node);
    const name = node.name.id;
    const scope = scopeOf(node);
    const make = (tuple: number): number => {
      const first = this.unit.allocate();
      this.emit(Op.LOAD_CONST, first, this.unit.builder.constant(name), 0, node);
      const parameters = this.unit.allocate();
      if (tuple < 0) this.emit(Op.LOAD_NONE, parameters, 0, 0, node);
      else this.emit(Op.MOVE, parameters, tuple, 0, node);
      this.makeLazyValue(name, scope, node.value, this.unit.allocate(), node);
      this.intrinsic(first, first, Intrinsic.TypeAlias, node);
      this.unit.top = first + 1;
      return first;
    };
    const save = unit.top;
    const register =
      node.type_params === null
        ? make(-1)
        : this.compileTypeParameters(name, scope.typeParameters as Scope, node.type_params, node, [], make);
    this.storeName(this.mangle(name), register, node);
    unit.top = save;
  }
}

const nothing = (): void => {};

function kindOfParameter(node: TypeParamNode): Intrinsic {
  switch (node.kind) {
    case Kind.TypeVar:
      return node.bound?.kind === Kind.Tuple ? Intrinsic.ConstrainedTypeVariable : Intrinsic.TypeVariable;
    case Kind.TypeVarTuple:
      return Intrinsic.TypeVariableTuple;
    default:
      return Intrinsic.ParameterSpecification;
  }
}
