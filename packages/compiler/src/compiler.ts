// The compiler: syntax trees to code objects. Modules, functions, classes and imports; the rest is in the classes below this one.

import { CodeObject, Intrinsic, Op } from '@taipan/bytecode';
import {
  type arguments as ArgumentsNode,
  type AsyncFunctionDef,
  type arg,
  type ClassDef,
  ConstantType,
  checkSyntax,
  type comprehension,
  type ExprNode,
  type FunctionDef,
  type GeneratorExp,
  type Import,
  type ImportFrom,
  type Interactive,
  Kind,
  type Lambda,
  type Module,
  type Scope,
  ScopeKind,
  type StmtNode,
  SymbolScope,
  scopeOf,
  type TypeParamNode,
} from '@taipan/parser';
import { AnnotationCompiler } from './annotations.js';
import type { Collecting } from './displays.js';
import { cleanDocstring } from './docstring.js';
import { Wanted } from './expressions.js';
import { Unit } from './unit.js';

/**
 * Compiles one module at a time. The code object of `compileModule` lives in buffers that the next call overwrites: run it
 * before, or use `compile`, which copies. Code objects of functions are always copies.
 */
export class Compiler extends AnnotationCompiler {
  private readonly units: Unit[];
  private depth: number;
  private readonly moduleCode: CodeObject;
  /** Whether the module at hand has assignment expressions; null while nobody asked. */
  private hasNamedExpressions: boolean | null;

  constructor() {
    const unit = new Unit();
    super(unit);
    this.units = [unit];
    this.depth = 0;
    this.moduleCode = new CodeObject('<module>', '<module>', '', '');
    this.hasNamedExpressions = null;
  }

  /**
   * Compiles a module whose value is that of its last statement, if that is an expression, else None.
   * @param needsScopes whether the tree has anything that makes names anything but global
   * @returns a code object that is valid until the next call
   * @throws PythonSyntaxError for what is wrong beyond the grammar, and for what is not supported
   */
  compileModule(module: Module, source: string, filename: string, needsScopes: boolean): CodeObject {
    const code = this.moduleCode;
    if (code.filename !== filename) code.filename = filename;
    code.source = source;
    code.lookups = 0;
    code.caches = null;
    this.compileInto(code, module, source, filename, needsScopes);
    this.unit.builder.lend(code);
    return code;
  }

  /**
   * As `compileModule`, but the code object is the caller's to keep.
   * @param isLocal whether its names are in a namespace of its own, as those of a class body are
   */
  compile(
    module: Module | Interactive,
    source: string,
    filename: string,
    needsScopes: boolean,
    isLocal = false,
  ): CodeObject {
    const code = new CodeObject('<module>', '<module>', filename, source);
    code.isClassBody = isLocal;
    const unit = this.units[0] as Unit;
    unit.isInteractive = module.kind === Kind.Interactive;
    try {
      this.compileInto(code, module, source, filename, needsScopes || isLocal);
    } finally {
      unit.isInteractive = false;
    }
    unit.builder.copyTo(code);
    return code;
  }

  private compileInto(
    code: CodeObject,
    module: Module | Interactive,
    source: string,
    filename: string,
    needsScopes: boolean,
  ): void {
    const scope = needsScopes ? checkSyntax(module, source, filename) : null;
    const unit = this.units[0] as Unit;
    // Compared, since V8 asks for the truth of what may be any value in many steps.
    if (unit.isClean === false) this.recover(unit);
    this.source = source;
    if (this.filename !== filename) this.filename = filename;
    this.hasNamedExpressions = null;
    unit.reset(code, scope);
    this.compileModuleBody(code, module.body);
    // The one name that cannot be bound: whether it is, the symbol table knows.
    if (scope === null && (unit.isDeep || unit.builder.hasConstant('__debug__'))) checkSyntax(module, source, filename);
    if (unit.isDeep) unit.isDeep = false;
    code.registerCount = unit.registerCount;
    unit.isClean = scope === null;
  }

  /** An error may have ended the last module anywhere. */
  private recover(unit: Unit): void {
    this.depth = 0;
    this.spine.length = 0;
    this.unit = unit;
  }

  private compileModuleBody(code: CodeObject, body: StmtNode | null): void {
    const documentation = this.unit.isInteractive ? null : docstring(body);
    if (code.documentation !== documentation) code.documentation = documentation;
    if (documentation !== null) this.compileDocstring(documentation, body as StmtNode);
    const { scope } = this.unit;
    const endAnnotations = scope === null ? null : this.beginAnnotations(scope, START);
    for (let statement = body; statement !== null; statement = statement.next) {
      this.unit.top = 0;
      if (statement.next === null && statement.kind === Kind.Expr && !this.unit.isInteractive) {
        this.emit(Op.RETURN, this.compileExpr(statement.value, Wanted.Any), 0, 0, statement);
        endAnnotations?.();
        return;
      }
      this.compileStatement(statement);
    }
    this.unit.builder.emit(Op.RETURN_NONE, 0, 0, 0, 0, 0);
    endAnnotations?.();
  }

  /** Binds `__doc__`; a string that is all there is, though, is the value of the module. */
  private compileDocstring(text: string, node: StmtNode): void {
    if (node.next === null) return;
    const { builder } = this.unit;
    const register = this.unit.allocate();
    this.emit(Op.LOAD_CONST, register, builder.constant(text), 0, node);
    this.storeName('__doc__', register, node);
  }

  protected mayBeReassigned(): boolean {
    this.hasNamedExpressions ??= this.source.includes(':=');
    return this.hasNamedExpressions;
  }

  protected compileRareStatement(node: StmtNode): void {
    switch (node.kind) {
      case Kind.Raise:
        this.compileRaise(node);
        break;
      case Kind.Try:
      case Kind.TryStar:
        this.compileTry(node);
        break;
      case Kind.AsyncFunctionDef:
        this.compileFunctionDef(node);
        break;
      case Kind.AsyncFor:
        this.compileFor(node);
        break;
      case Kind.With:
      case Kind.AsyncWith:
        this.compileWith(node);
        break;
      case Kind.ClassDef:
        this.compileClassDef(node);
        break;
      case Kind.Match:
        this.compileMatch(node);
        break;
      case Kind.Import:
        this.compileImport(node);
        break;
      case Kind.ImportFrom:
        this.compileImportFrom(node);
        break;
      case Kind.AnnAssign:
        this.compileAnnAssign(node);
        break;
      case Kind.TypeAlias:
        this.compileTypeAlias(node);
        break;
      default:
        this.refuse(node);
    }
  }

  // --- imports -------------------------------------------------------------------------------------------------------------------

  private compileImport(node: Import): void {
    const { unit } = this;
    for (let alias = node.names; alias !== null; alias = alias.next) {
      const module = unit.allocate();
      // `import a.b` binds a; `import a.b as c` binds a.b.
      const names = alias.asname === null ? [alias.name, '0'] : [alias.name, '0', ''];
      this.emit(Op.IMPORT, module, unit.builder.constant(names), 0, node);
      this.storeName(this.mangle(alias.asname ?? (alias.name.split('.')[0] as string)), module, node);
      unit.top = module;
    }
  }

  private compileImportFrom(node: ImportFrom): void {
    const { unit } = this;
    if (node.module === '__future__') return;
    const module = unit.allocate();
    const names: string[] = [];
    for (let alias = node.names; alias !== null; alias = alias.next) names.push(alias.name);
    const spec = [node.module ?? '', String(node.level), ...names];
    this.emit(Op.IMPORT, module, unit.builder.constant(spec), 0, node);
    for (let alias = node.names; alias !== null; alias = alias.next) {
      if (alias.name === '*') {
        this.emit(Op.IMPORT_STAR, module, 0, 0, node);
        return;
      }
      const value = unit.allocate();
      this.emit(Op.IMPORT_FROM, value, module, unit.builder.constant(alias.name), node);
      this.storeName(this.mangle(alias.asname ?? alias.name), value, node);
      unit.top = value;
    }
  }

  // --- functions -----------------------------------------------------------------------------------------------------------------

  protected compileFunctionDef(node: FunctionDef | AsyncFunctionDef): void {
    const { unit } = this;
    const name = this.mangle(node.name);
    const decorators = this.compileDecorators(node.decorator_list);
    const plain = decorators.length === 0 && this.isLocalRegister(name) && !isAnnotated(node);
    const register = plain ? this.registerOf(name) : unit.allocate();
    if (node.type_params === null) {
      this.compileFunction(node, node.name, node.args, register, (c) => c.compileFunctionBody(node.body));
      this.compileSignature(node, register);
    } else this.compileGenericFunction(node, register);
    this.applyDecorators(decorators, register);
    this.storeName(name, register, node);
  }

  /** The defaults are evaluated here, the rest in the scope of the type parameters. */
  private compileGenericFunction(node: FunctionDef | AsyncFunctionDef, dest: number): void {
    const { unit } = this;
    const scope = scopeOf(node);
    const around = scope.typeParameters as Scope;
    const save = unit.top;
    const defaults = unit.allocate();
    const kwDefaults = unit.allocate();
    const hasKwDefaults = around.parameters.includes('.kwdefaults');
    this.compileTuple(defaults, node.args.defaults, node);
    this.compileTuple(kwDefaults, hasKwDefaults ? node.args.kw_defaults : null, node);
    const given = hasKwDefaults ? [defaults, kwDefaults] : [defaults];
    const parameters = node.type_params as TypeParamNode;
    const result = this.compileTypeParameters(node.name, around, parameters, node, given, (tuple) => {
      const inner = this.unit;
      const first = inner.allocate();
      inner.allocate();
      inner.allocate();
      this.emit(Op.MOVE, first, inner.registers?.get('.defaults') as number, 0, node);
      if (hasKwDefaults) this.emit(Op.MOVE, first + 1, inner.registers?.get('.kwdefaults') as number, 0, node);
      else this.emit(Op.LOAD_NONE, first + 1, 0, 0, node);
      this.compileClosure(scope, node, first, first + 2);
      this.compileFunctionCode(node, node.name, node.args, first, first, (c) => c.compileFunctionBody(node.body));
      this.compileSignature(node, first);
      this.emit(Op.MOVE, first + 1, tuple, 0, node);
      this.intrinsic(first, first, Intrinsic.SetTypeParameters, node);
      return first;
    });
    this.emit(Op.MOVE, dest, result, 0, node);
    unit.top = save;
  }

  /** Evaluates decorators into registers, each with room for its argument behind it. */
  private compileDecorators(list: ExprNode | null): { node: ExprNode; register: number }[] {
    const decorators: { node: ExprNode; register: number }[] = [];
    for (let node = list; node !== null; node = node.next)
      decorators.push({ node, register: this.compileToTemporary(node) });
    return decorators;
  }

  private applyDecorators(decorators: { node: ExprNode; register: number }[], register: number): void {
    const { unit } = this;
    for (const { node, register: decorator } of decorators.reverse()) {
      const callee = unit.allocate();
      const argument = unit.allocate();
      this.emit(Op.MOVE, callee, decorator, 0, node);
      this.emit(Op.MOVE, argument, register, 0, node);
      this.emit(Op.CALL, register, callee, 1, node);
      unit.top = callee;
    }
  }

  protected compileLambda(node: Lambda, dest: number): number {
    const register = this.target(dest);
    this.compileFunction(node, '<lambda>', node.args, register, (c) => {
      c.emit(Op.RETURN, c.compileExpr(node.body, Wanted.Any), 0, 0, node.body);
    });
    return register;
  }

  private compileFunctionBody(body: StmtNode | null): void {
    (this.unit.code as CodeObject).documentation = docstring(body);
    this.compileBody(body);
    // Also behind a final `return`: a jump may lead here, and an instruction too many costs nothing.
    this.unit.builder.emit(Op.RETURN_NONE, 0, 0, 0, 0, 0);
  }

  private compileFunction(
    node: FunctionDef | AsyncFunctionDef | Lambda,
    name: string,
    args: ArgumentsNode,
    dest: number,
    compileBody: (compiler: Compiler) => void,
  ): void {
    const first = this.compileDefaults(args, node, scopeOf(node));
    this.compileFunctionCode(node, name, args, dest, first, compileBody);
  }

  /** As `compileFunction`, with defaults and closure in the registers from `first` on; none for -1. */
  private compileFunctionCode(
    node: FunctionDef | AsyncFunctionDef | Lambda,
    name: string,
    args: ArgumentsNode,
    dest: number,
    first: number,
    compileBody: (compiler: Compiler) => void,
  ): void {
    const scope = scopeOf(node);
    const code = this.newCode(name, node);
    // The code of a decorated function begins with its first decorator.
    if (node.kind !== Kind.Lambda && node.decorator_list !== null) code.start = node.decorator_list.start;
    code.posOnlyCount = countParameters(args.posonlyargs);
    code.argCount = code.posOnlyCount + countParameters(args.args);
    code.kwOnlyCount = countParameters(args.kwonlyargs);
    code.hasVarArgs = args.vararg !== null;
    code.hasVarKeywords = args.kwarg !== null;
    code.simple = code.kwOnlyCount === 0 && !code.hasVarArgs && !code.hasVarKeywords;
    const body = node.kind === Kind.Lambda ? null : node.body;
    this.compileUnit(code, scope, node, body, compileBody);
    this.emit(Op.MAKE_FUNCTION, dest, this.unit.builder.constant(code), first, node);
  }

  /** A function of one parameter, its first iterable: it yields, or answers what a comprehension that is not inlined has collected. */
  protected compileNested(node: GeneratorExp | Collecting, dest: number): number {
    const { unit } = this;
    const save = unit.top;
    const scope = scopeOf(node);
    const clause = node.generators as comprehension;
    const callee = unit.allocate();
    const argument = unit.allocate();
    this.compileIterator(clause, argument);
    const first = this.compileClosure(scope, node, -1, -1);
    const code = this.newCode(`<${scope.name}>`, node);
    code.argCount = 1;
    code.posOnlyCount = 1;
    this.compileUnit(code, scope, node, null, (c) => {
      const inner = c.unit;
      const iterator = inner.registers?.get('.0') ?? 0;
      if (node.kind !== Kind.GeneratorExp) {
        const result = inner.allocate();
        c.emitContainer(node, result);
        c.compileClause(clause, iterator, node, () => c.compileMember(node, result));
        c.emit(Op.RETURN, result, 0, 0, node);
        return;
      }
      c.compileClause(clause, iterator, node, () => {
        const top = inner.top;
        const value = c.compileToTemporary(node.elt);
        c.wrapYield(value, node.elt);
        c.emit(Op.YIELD, inner.allocate(), value, top, node.elt);
        inner.top = top;
      });
      inner.builder.emit(Op.RETURN_NONE, 0, 0, 0, node.start, node.end);
    });
    this.emit(Op.MAKE_FUNCTION, callee, unit.builder.constant(code), first, node);
    unit.top = save;
    const d = this.target(dest);
    this.emit(Op.CALL, d, callee, 1, node);
    return d;
  }

  /** Defaults, keyword-only defaults and closure into three registers. @returns the first, or -1 if there are none of them */
  private compileDefaults(args: ArgumentsNode, node: { start: number; end: number }, scope: Scope): number {
    const { unit } = this;
    let hasKwDefaults = false;
    for (let d: ExprNode | null = args.kw_defaults; d !== null; d = d.next)
      if ((d.kind as Kind) !== Kind.Hole) hasKwDefaults = true;
    if (args.defaults === null && !hasKwDefaults) return this.compileClosure(scope, node, -1, -1);
    const first = unit.allocate();
    unit.allocate();
    unit.allocate();
    this.compileTuple(first, args.defaults, node);
    this.compileTuple(first + 1, hasKwDefaults ? args.kw_defaults : null, node);
    this.compileClosure(scope, node, first, first + 2);
    unit.top = first;
    return first;
  }

  /**
   * The cells of a function's free variables as a tuple.
   * @param first the registers of MAKE_FUNCTION, or -1 if nothing needs them so far
   * @returns the first register, or still -1
   */
  protected compileClosure(scope: Scope, node: { start: number; end: number }, first: number, dest: number): number {
    const { unit } = this;
    const free = this.capturedNames(scope);
    if (free.length === 0) {
      if (first >= 0) this.emit(Op.LOAD_NONE, dest, 0, 0, node);
      return first;
    }
    const save = unit.top;
    if (first < 0) {
      first = unit.allocate();
      this.emit(Op.LOAD_NONE, first, 0, 0, node);
      this.emit(Op.LOAD_NONE, unit.allocate(), 0, 0, node);
      dest = unit.allocate();
    }
    const cells = unit.top;
    for (const name of free) this.emit(Op.MOVE, unit.allocate(), this.cellOf(name), 0, node);
    this.emit(Op.BUILD_TUPLE, dest, cells, free.length, node);
    unit.top = save;
    return first;
  }

  private capturedNames(scope: Scope): string[] {
    return scope.freeVariables();
  }

  /** The register that holds the cell of a variable captured here. */
  private cellOf(name: string): number {
    return this.registerOf(name);
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

  protected newCode(name: string, node: { start: number }): CodeObject {
    // The scope of type parameters does not show in qualified names.
    const around = this.unit.scope?.kind === ScopeKind.TypeParameters ? this.units[this.depth - 1] : this.unit;
    const outer = (around as Unit).code as CodeObject;
    const isGlobal = around?.scope?.resolve(this.mangle(name)) === SymbolScope.GlobalExplicit;
    const prefix =
      outer.name === '<module>' || isGlobal
        ? ''
        : outer.isClassBody
          ? `${outer.qualname}.`
          : `${outer.qualname}.<locals>.`;
    const code = new CodeObject(name, prefix + name, this.filename, this.source);
    code.start = node.start;
    code.isMethod = outer.isClassBody && outer.name !== '<module>';
    return code;
  }

  /** Compiles the body of a function into its code object, in a unit of its own. */
  protected compileUnit(
    code: CodeObject,
    scope: Scope,
    node: { start: number; end: number },
    body: StmtNode | null,
    compileBody: (compiler: Compiler) => void,
  ): void {
    const outer = this.unit;
    const unit = this.pushUnit(code, scope);
    unit.isFunction = !code.isClassBody;
    code.isNested = scope.nested;
    const cells = scope.cellVariables();
    const locals = code.isClassBody
      ? cells
      : [...scope.locals(), ...cells.filter((c) => !scope.parameters.includes(c))];
    const names = [...new Set(locals)];
    code.localNames = names;
    code.freeNames = scope.freeVariables();
    unit.registers = new Map([...names, ...code.freeNames].map((local, i) => [local, i]));
    unit.top = unit.registerCount = names.length + code.freeNames.length;
    unit.assigned = new Uint8Array(names.length).fill(1, 0, scope.parameters.length);
    unit.deleted = new Uint8Array(names.length);
    this.findDeleted(body);
    code.cellLocals = cells.map((cell) => unit.registers?.get(cell) as number);
    for (const cell of code.cellLocals) this.emit(Op.MAKE_CELL, cell, 0, 0, node);
    if (code.freeNames.length > 0) this.emit(Op.COPY_FREE_VARS, names.length, code.freeNames.length, 0, node);
    if ((scope.isGenerator || scope.isCoroutine) && !code.isClassBody) {
      code.isGenerator = scope.isGenerator;
      code.isCoroutine = scope.isCoroutine;
      this.emit(Op.RETURN_GENERATOR, 0, 0, 0, node);
    }
    compileBody(this);
    code.registerCount = unit.registerCount;
    unit.builder.copyTo(code);
    this.depth--;
    this.unit = outer;
  }

  private pushUnit(code: CodeObject, scope: Scope): Unit {
    const depth = ++this.depth;
    if (depth >= this.units.length) this.units.push(new Unit());
    const unit = this.units[depth] as Unit;
    unit.reset(code, scope);
    this.unit = unit;
    return unit;
  }

  // --- classes ---------------------------------------------------------------------------------------------------------------------

  private compileClassDef(node: ClassDef): void {
    const { unit } = this;
    const decorators = this.compileDecorators(node.decorator_list);
    const parameters = node.type_params;
    const around = scopeOf(node).typeParameters;
    const register =
      parameters === null || around === null
        ? this.compileClass(node, -1)
        : this.compileTypeParameters(node.name, around, parameters, node, [], (tuple) => {
            const cell = this.unit.registers?.get('.type_params') as number;
            this.emit(Op.STORE_CELL, cell, tuple, 0, node);
            const base = this.unit.allocate();
            this.intrinsic(base, tuple, Intrinsic.GenericBase, node);
            return this.compileClass(node, base);
          });
    unit.top = register + 1;
    this.applyDecorators(decorators, register);
    this.storeName(this.mangle(node.name), register, node);
  }

  /**
   * Makes a class.
   * @param genericBase register of a base behind those that are written, or -1
   * @returns its register
   */
  private compileClass(node: ClassDef, genericBase: number): number {
    const { unit } = this;
    const scope = scopeOf(node);
    const body = unit.allocate();
    const code = this.newCode(node.name, node);
    code.isClassBody = true;
    const first = this.compileClosure(scope, node, -1, -1);
    this.compileUnit(code, scope, node, null, (c) => c.compileClassBody(node, scope));
    this.emit(Op.MAKE_FUNCTION, body, unit.builder.constant(code), first, node);
    this.compileArguments(node.bases, node.keywords, body, node);
    if (genericBase >= 0) this.emit(Op.LIST_APPEND, body + 1, genericBase, 0, node);
    unit.top = body + 1;
    this.emit(Op.BUILD_CLASS, body, body, unit.builder.constant(node.name), node);
    return body;
  }

  private compileClassBody(node: ClassDef, scope: Scope): void {
    const { unit } = this;
    const code = unit.code as CodeObject;
    const register = unit.allocate();
    const store = (name: string, value: string) => {
      this.emit(Op.LOAD_CONST, register, unit.builder.constant(value), 0, node);
      this.emit(Op.STORE_NAME, register, unit.builder.constant(name), 0, node);
    };
    store('__qualname__', code.qualname);
    const documentation = docstring(node.body);
    if (documentation !== null) store('__doc__', documentation);
    if (node.type_params !== null) {
      this.emit(Op.LOAD_CELL, register, unit.registers?.get('.type_params') as number, 0, node);
      this.emit(Op.STORE_NAME, register, unit.builder.constant('__type_params__'), 0, node);
    }
    const classDict = scope.needsClassDict ? (unit.registers?.get('__classdict__') as number) : -1;
    if (classDict >= 0) {
      this.emit(Op.LOAD_NAMESPACE, register, 0, 0, node);
      this.emit(Op.STORE_CELL, classDict, register, 0, node);
    }
    const endAnnotations = this.beginAnnotations(scope, node);
    unit.top = register;
    this.compileBody(node.body);
    endAnnotations();
    if (classDict >= 0) this.emit(Op.STORE_NAME, classDict, unit.builder.constant('__classdictcell__'), 0, node);
    // The body answers its __class__ cell, for methods that use super().
    if (!scope.needsClassClosure) {
      unit.builder.emit(Op.RETURN_NONE, 0, 0, 0, node.start, node.end);
      return;
    }
    const cell = unit.registers?.get('__class__') as number;
    this.emit(Op.STORE_NAME, cell, unit.builder.constant('__classcell__'), 0, node);
    this.emit(Op.RETURN, cell, 0, 0, node);
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
        case Kind.AsyncFor:
          this.findDeleted(node.body);
          this.findDeleted(node.orelse);
          break;
        case Kind.With:
        case Kind.AsyncWith:
          this.findDeleted(node.body);
          break;
        case Kind.Try:
        case Kind.TryStar:
          this.findDeleted(node.body);
          this.findDeleted(node.orelse);
          this.findDeleted(node.finalbody);
          for (let handler = node.handlers; handler !== null; handler = handler.next) {
            if (handler.name !== null) this.markName(this.mangle(handler.name));
            this.findDeleted(handler.body);
          }
          break;
        case Kind.Match:
          for (let clause = node.cases; clause !== null; clause = clause.next) this.findDeleted(clause.body);
          break;
      }
    }
  }

  private markName(name: string): void {
    const register = this.unit.registers?.get(name);
    if (register !== undefined && register < this.unit.deleted.length) this.unit.deleted[register] = 1;
  }

  private markDeleted(target: ExprNode): void {
    if (target.kind === Kind.Name) this.markName(this.mangle(target.id));
    else if (target.kind === Kind.Tuple || target.kind === Kind.List)
      for (let element = target.elts; element !== null; element = element.next) this.markDeleted(element);
  }
}

/** What stands for the beginning of a module in its positions. */
const START = { start: 0, end: 0 };

/** Whether a function has annotations. */
function isAnnotated(node: FunctionDef | AsyncFunctionDef): boolean {
  const { posonlyargs, args, vararg, kwonlyargs, kwarg } = node.args;
  for (const head of [posonlyargs, args, kwonlyargs])
    for (let a = head; a !== null; a = a.next) if (a.annotation !== null) return true;
  return node.returns !== null || (vararg?.annotation ?? null) !== null || (kwarg?.annotation ?? null) !== null;
}

function countParameters(head: arg | null): number {
  let n = 0;
  for (let a = head; a !== null; a = a.next) n++;
  return n;
}

/** The string that a body begins with, or null. */
function docstring(body: StmtNode | null): string | null {
  if (body === null || body.kind !== Kind.Expr || body.value.kind !== Kind.Constant) return null;
  return body.value.constantType === ConstantType.Str ? cleanDocstring(body.value.value as string) : null;
}
