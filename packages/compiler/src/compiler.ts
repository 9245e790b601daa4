// The compiler: syntax trees to code objects.

import { CodeObject, Op } from '@taipan/bytecode';
import {
  type arguments as ArgumentsNode,
  analyzeScopes,
  type arg,
  ConstantType,
  type ExprNode,
  type FunctionDef,
  Kind,
  type Lambda,
  type Module,
  type Scope,
  type StmtNode,
  SymbolScope,
  scopeOf,
} from '@taipan/parser';
import { cleanDocstring } from './docstring.js';
import { ANY } from './expressions.js';
import { StatementCompiler } from './statements.js';
import { Unit } from './unit.js';

/**
 * Compiles one module at a time. The code object of `compileModule` lives in buffers that the next call overwrites: run it
 * before, or use `compile`, which copies. Code objects of functions are always copies.
 */
export class Compiler extends StatementCompiler {
  private readonly units: Unit[];
  private depth: number;
  private readonly moduleCode: CodeObject;

  constructor() {
    const unit = new Unit();
    super(unit);
    this.units = [unit];
    this.depth = 0;
    this.moduleCode = new CodeObject('<module>', '<module>', '', '');
  }

  /**
   * Compiles a module whose value is that of its last statement, if that is an expression, else None.
   * @param needsScopes whether the tree has anything that makes names anything but global
   * @returns a code object that is valid until the next call
   * @throws PythonSyntaxError for what is wrong beyond the grammar, and for what is not supported
   */
  compileModule(module: Module, source: string, filename: string, needsScopes: boolean): CodeObject {
    const code = this.moduleCode;
    code.filename = filename;
    code.source = source;
    code.globals = null;
    this.compileInto(code, module, source, filename, needsScopes);
    this.unit.builder.lend(code);
    return code;
  }

  /** As `compileModule`, but the code object is the caller's to keep. */
  compile(module: Module, source: string, filename: string, needsScopes: boolean): CodeObject {
    const code = new CodeObject('<module>', '<module>', filename, source);
    this.compileInto(code, module, source, filename, needsScopes);
    this.unit.builder.copyTo(code);
    return code;
  }

  private compileInto(code: CodeObject, module: Module, source: string, filename: string, needsScopes: boolean): void {
    if (needsScopes) analyzeScopes(module, source, filename);
    this.depth = 0;
    if (this.spine.length > 0) this.spine.length = 0;
    this.unit = this.units[0] as Unit;
    this.source = source;
    this.filename = filename;
    this.unit.reset(code, null);
    this.compileModuleBody(module.body);
    code.registerCount = this.unit.registerCount;
  }

  private compileModuleBody(body: StmtNode | null): void {
    if (body !== null && body.next !== null && body.kind === Kind.Expr) this.compileDocstring(body.value);
    for (let statement = body; statement !== null; statement = statement.next) {
      this.unit.top = 0;
      if (statement.next === null && statement.kind === Kind.Expr) {
        this.emit(Op.RETURN, this.compileExpr(statement.value, ANY), 0, 0, statement);
        return;
      }
      this.compileStatement(statement);
    }
    this.unit.builder.emit(Op.RETURN_NONE, 0, 0, 0, 0, 0);
  }

  /** Binds `__doc__` if a module's first statement, which is not its last, is a string. */
  private compileDocstring(node: ExprNode): void {
    if (node.kind !== Kind.Constant || node.constantType !== ConstantType.Str) return;
    const { builder } = this.unit;
    const register = this.unit.allocate();
    this.emit(Op.LOAD_CONST, register, builder.constant(cleanDocstring(node.value as string)), 0, node);
    this.emit(Op.STORE_GLOBAL, register, builder.constant('__doc__'), 0, node);
  }

  // --- functions ---------------------------------------------------------------------------------------------------------------

  protected compileFunctionDef(node: FunctionDef): void {
    const decorator = node.decorator_list;
    if (decorator !== null) this.refuseFeature('decorators are', decorator.start, decorator.end);
    if (node.type_params !== null)
      this.refuseFeature('type parameters are', node.type_params.start, node.type_params.end);
    if (node.returns !== null) this.refuseFeature('annotations are', node.returns.start, node.returns.end);
    const isLocal = this.scopeOfName(node.name) === SymbolScope.Local;
    const register = isLocal ? this.registerOf(node.name) : this.unit.allocate();
    this.compileFunction(node, node.name, node.args, register, (c) => c.compileFunctionBody(node.body));
    this.storeName(node.name, register, node);
  }

  protected compileLambda(node: Lambda, dest: number): number {
    const register = this.target(dest);
    this.compileFunction(node, '<lambda>', node.args, register, (c) => {
      c.emit(Op.RETURN, c.compileExpr(node.body, ANY), 0, 0, node.body);
    });
    return register;
  }

  private compileFunctionBody(body: StmtNode | null): void {
    this.compileBody(body);
    // Also behind a final `return`: a jump may lead here, and an instruction too many costs nothing.
    this.unit.builder.emit(Op.RETURN_NONE, 0, 0, 0, 0, 0);
  }

  private compileFunction(
    node: FunctionDef | Lambda,
    name: string,
    args: ArgumentsNode,
    dest: number,
    compileBody: (compiler: Compiler) => void,
  ): void {
    const scope = scopeOf(node);
    const outer = this.unit;
    const first = this.compileDefaults(args, node, scope);
    const code = this.compileUnit(node, name, args, scope, compileBody);
    this.unit = outer;
    this.emit(Op.MAKE_FUNCTION, dest, outer.builder.constant(code), first, node);
  }

  /** Defaults, keyword-only defaults and closure into three registers. @returns the first, or -1 if there are none of them */
  private compileDefaults(args: ArgumentsNode, node: { start: number; end: number }, scope: Scope): number {
    const { unit } = this;
    const free = scope.freeVariables();
    let hasKwDefaults = false;
    for (let d: ExprNode | null = args.kw_defaults; d !== null; d = d.next)
      if ((d.kind as Kind) !== Kind.Hole) hasKwDefaults = true;
    if (args.defaults === null && !hasKwDefaults && free.length === 0) return -1;
    const save = unit.top;
    const first = unit.allocate();
    unit.allocate();
    unit.allocate();
    this.compileTuple(first, args.defaults, node);
    if (hasKwDefaults) this.compileTuple(first + 1, args.kw_defaults, node);
    else this.emit(Op.LOAD_NONE, first + 1, 0, 0, node);
    if (free.length === 0) this.emit(Op.LOAD_NONE, first + 2, 0, 0, node);
    else {
      const cells = unit.top;
      for (const name of free) this.emit(Op.MOVE, unit.allocate(), this.registerOf(name), 0, node);
      this.emit(Op.BUILD_TUPLE, first + 2, cells, free.length, node);
    }
    unit.top = save;
    return first;
  }

  private compileTuple(dest: number, elements: ExprNode | null, node: { start: number; end: number }): void {
    const { unit } = this;
    if (elements === null) {
      this.emit(Op.LOAD_NONE, dest, 0, 0, node);
      return;
    }
    const save = unit.top;
    let count = 0;
    for (let element: ExprNode | null = elements; element !== null; element = element.next) {
      if ((element.kind as Kind) === Kind.Hole) {
        // No default: an unbound cell, which no value of a program can be.
        const register = unit.allocate();
        this.emit(Op.LOAD_NONE, register, 0, 0, node);
        this.emit(Op.MAKE_CELL, register, 0, 0, node);
      } else this.compileToTemporary(element);
      count++;
    }
    this.emit(Op.BUILD_TUPLE, dest, save, count, node);
    unit.top = save;
  }

  private compileUnit(
    node: FunctionDef | Lambda,
    name: string,
    args: ArgumentsNode,
    scope: Scope,
    compileBody: (compiler: Compiler) => void,
  ): CodeObject {
    const outerCode = this.unit.code as CodeObject;
    const qualname = outerCode.name === '<module>' ? name : `${outerCode.qualname}.<locals>.${name}`;
    const code = new CodeObject(name, this.isDeclaredGlobal(name) ? name : qualname, this.filename, this.source);
    code.start = node.start;
    this.countParameters(code, args);
    const unit = this.pushUnit(code, scope);
    const cells = scope.cellVariables();
    const locals = [...scope.locals(), ...cells.filter((cell) => !scope.parameters.includes(cell))];
    code.localNames = locals;
    code.freeNames = scope.freeVariables();
    unit.registers = new Map([...locals, ...code.freeNames].map((local, i) => [local, i]));
    unit.top = unit.registerCount = locals.length + code.freeNames.length;
    unit.assigned = new Uint8Array(locals.length).fill(1, 0, scope.parameters.length);
    unit.deleted = new Uint8Array(locals.length);
    if (node.kind === Kind.FunctionDef) this.findDeleted(node.body);
    code.cellLocals = cells.map((cell) => unit.registers?.get(cell) as number);
    for (const cell of code.cellLocals) this.emit(Op.MAKE_CELL, cell, 0, 0, node);
    if (code.freeNames.length > 0) this.emit(Op.COPY_FREE_VARS, locals.length, code.freeNames.length, 0, node);
    compileBody(this);
    code.registerCount = unit.registerCount;
    unit.builder.copyTo(code);
    this.depth--;
    return code;
  }

  /** A function declared `global` in the scope around it is known by its bare name. */
  private isDeclaredGlobal(name: string): boolean {
    return this.unit.scope !== null && this.unit.scope.resolve(name) === SymbolScope.GlobalExplicit;
  }

  private pushUnit(code: CodeObject, scope: Scope): Unit {
    const depth = ++this.depth;
    if (depth >= this.units.length) this.units.push(new Unit());
    const unit = this.units[depth] as Unit;
    unit.reset(code, scope);
    this.unit = unit;
    return unit;
  }

  private countParameters(code: CodeObject, args: ArgumentsNode): void {
    const count = (head: arg | null): number => {
      let n = 0;
      for (let a = head; a !== null; a = a.next) {
        if (a.annotation !== null) this.refuseFeature('annotations are', a.annotation.start, a.annotation.end);
        n++;
      }
      return n;
    };
    code.posOnlyCount = count(args.posonlyargs);
    code.argCount = code.posOnlyCount + count(args.args);
    code.kwOnlyCount = count(args.kwonlyargs);
    code.hasVarArgs = count(args.vararg) > 0;
    if (args.kwarg !== null) this.refuseFeature("'**' parameters are", args.kwarg.start, args.kwarg.end);
    code.simple = code.kwOnlyCount === 0 && !code.hasVarArgs;
  }

  /** Marks the local variables that a `del` anywhere in the function unbinds. */
  private findDeleted(body: StmtNode | null): void {
    for (let node = body; node !== null; node = node.next) {
      switch (node.kind) {
        case Kind.Delete:
          for (let target = node.targets; target !== null; target = target.next) this.markDeleted(target);
          break;
        case Kind.If:
        case Kind.While:
        case Kind.For:
          this.findDeleted(node.body);
          this.findDeleted(node.orelse);
          break;
      }
    }
  }

  private markDeleted(target: ExprNode): void {
    if (target.kind === Kind.Name) {
      const register = this.unit.registers?.get(target.id);
      if (register !== undefined && register < this.unit.deleted.length) this.unit.deleted[register] = 1;
    } else if (target.kind === Kind.Tuple || target.kind === Kind.List)
      for (let element = target.elts; element !== null; element = element.next) this.markDeleted(element);
  }
}
