// The symbol table as Python's module `symtable` shows it: objects that answer questions about scopes and names.
import { LineMap } from '@taipan/source';
import type { Expression, Interactive, Module } from '../generated/nodes.js';
import { analyzeScopes } from './analyze.js';
import { type Scope, ScopeKind, SymbolFlag, SymbolScope } from './scope.js';

/** What a symbol table describes; the values of CPython's `symtable.SymbolTableType`. */
export type SymbolTableType =
  | 'module'
  | 'function'
  | 'class'
  | 'annotation'
  | 'type alias'
  | 'type parameters'
  | 'type variable';

/**
 * The symbol tables of a program (`symtable.symtable`).
 *
 * @param tree what `parse` returned
 * @param source the text it was parsed from
 * @param filename its name, for errors
 * @returns the table of the module; the others are below it
 * @throws PythonSyntaxError for what CPython's symbol table refuses
 */
export function symtable(tree: Module | Interactive | Expression, source: string, filename = '<string>'): SymbolTable {
  return new Tables(source).of(analyzeScopes(tree, source, filename));
}

/** Makes one table for each scope, and always the same one. */
class Tables {
  readonly lines: LineMap;
  private readonly known: Map<Scope, SymbolTable>;

  constructor(source: string) {
    this.lines = new LineMap(source);
    this.known = new Map();
  }

  of(scope: Scope): SymbolTable {
    let table = this.known.get(scope);
    if (table === undefined) {
      if (scope.kind === ScopeKind.Function) table = new FunctionTable(scope, this);
      else if (scope.kind === ScopeKind.Class) table = new ClassTable(scope, this);
      else table = new SymbolTable(scope, this);
      this.known.set(scope, table);
    }
    return table;
  }
}

/** The names of one scope (`symtable.SymbolTable`). */
export class SymbolTable {
  /** The scope that the table shows. */
  readonly scope: Scope;
  private readonly tables: Tables;
  private readonly symbols: Map<string, TableSymbol>;

  constructor(scope: Scope, tables: Tables) {
    this.scope = scope;
    this.tables = tables;
    this.symbols = new Map();
  }

  getType(): SymbolTableType {
    switch (this.scope.kind) {
      case ScopeKind.Module:
        return 'module';
      case ScopeKind.Function:
        return 'function';
      case ScopeKind.Class:
        return 'class';
      case ScopeKind.Annotation:
        return 'annotation';
      case ScopeKind.TypeAlias:
        return 'type alias';
      case ScopeKind.TypeParameters:
        return 'type parameters';
      case ScopeKind.TypeVariable:
        return 'type variable';
    }
  }

  /** The name of the function or class; `top` for a module, and names such as `lambda`, `genexpr`, `__annotate__`. */
  getName(): string {
    return this.scope.name;
  }

  /** The line on which the block begins, from 1; 0 for a module. */
  getLineno(): number {
    return this.scope.kind === ScopeKind.Module ? 0 : this.tables.lines.lineOf(this.scope.start);
  }

  /** Whether the locals are known when the block is compiled: in functions. */
  isOptimized(): boolean {
    return this.scope.kind === ScopeKind.Function;
  }

  /** Whether the block is inside a function. */
  isNested(): boolean {
    return this.scope.nested;
  }

  hasChildren(): boolean {
    return this.scope.children.length > 0;
  }

  /** All names of the block, mangled where the language mangles them. */
  getIdentifiers(): string[] {
    return [...this.scope.symbols.keys()];
  }

  /** What is known about a name, or null if the block does not mention it. */
  lookup(name: string): TableSymbol | null {
    let symbol = this.symbols.get(name);
    if (symbol === undefined) {
      const flags = this.scope.symbols.get(name);
      if (flags === undefined) return null;
      const namespaces = this.getChildren().filter((child) => child.getName() === name);
      symbol = new TableSymbol(name, flags, namespaces, this.scope.name === 'top');
      this.symbols.set(name, symbol);
    }
    return symbol;
  }

  getSymbols(): TableSymbol[] {
    return this.getIdentifiers().map((name) => this.lookup(name)!);
  }

  /** The tables of the blocks directly inside this one. */
  getChildren(): SymbolTable[] {
    return this.scope.children.map((child) => this.tables.of(child));
  }

  protected namesWhere(matches: (flags: number, where: SymbolScope) => boolean): string[] {
    const names: string[] = [];
    for (const [name, flags] of this.scope.symbols)
      if (matches(flags, flags >> SymbolFlag.ScopeShift)) names.push(name);
    return names;
  }
}

/** The names of a function, lambda, generator expression or comprehension (`symtable.Function`). */
export class FunctionTable extends SymbolTable {
  getParameters(): string[] {
    return this.namesWhere((flags) => (flags & SymbolFlag.Parameter) !== 0);
  }

  getLocals(): string[] {
    return this.namesWhere((_, where) => where === SymbolScope.Local || where === SymbolScope.Cell);
  }

  getGlobals(): string[] {
    return this.namesWhere((_, where) => where === SymbolScope.GlobalImplicit || where === SymbolScope.GlobalExplicit);
  }

  /** Names declared `nonlocal`. */
  getNonlocals(): string[] {
    return this.namesWhere((flags) => (flags & SymbolFlag.Nonlocal) !== 0);
  }

  /** Names taken from enclosing functions. */
  getFrees(): string[] {
    return this.namesWhere((_, where) => where === SymbolScope.Free);
  }
}

/** The names of a class (`symtable.Class`). */
export class ClassTable extends SymbolTable {
  /** Names bound in the class by `def` (CPython 3.14 deprecates the question). */
  getMethods(): string[] {
    const names = new Set<string>();
    for (const child of this.scope.children) {
      if (this.scope.resolve(child.name) !== SymbolScope.Local) continue;
      // A generic method is inside the scope of its type parameters. A generator expression is no method, whatever it is called.
      const method =
        child.kind === ScopeKind.TypeParameters
          ? child.children.find((c) => c.kind === ScopeKind.Function && c.name === child.name)
          : child;
      if (method?.kind === ScopeKind.Function && !(method.name === 'genexpr' && method.parameters.includes('.0')))
        names.add(child.name);
    }
    return [...names];
  }
}

/** What is known about one name in one scope (`symtable.Symbol`). */
export class TableSymbol {
  private readonly name: string;
  private readonly flags: number;
  private readonly where: SymbolScope;
  private readonly namespaces: readonly SymbolTable[];
  private readonly inModule: boolean;

  constructor(name: string, flags: number, namespaces: readonly SymbolTable[], inModule: boolean) {
    this.name = name;
    this.flags = flags & SymbolFlag.All;
    this.where = flags >> SymbolFlag.ScopeShift;
    this.namespaces = namespaces;
    this.inModule = inModule;
  }

  getName(): string {
    return this.name;
  }

  /** Whether the block reads the name. */
  isReferenced(): boolean {
    return this.has(SymbolFlag.Used);
  }

  isParameter(): boolean {
    return this.has(SymbolFlag.Parameter);
  }

  isTypeParameter(): boolean {
    return this.has(SymbolFlag.TypeParameter);
  }

  /** Whether the name is a global, declared or not; a name that a module binds is both global and local. */
  isGlobal(): boolean {
    return (
      this.where === SymbolScope.GlobalImplicit ||
      this.where === SymbolScope.GlobalExplicit ||
      (this.inModule && this.has(SymbolFlag.Bound))
    );
  }

  isNonlocal(): boolean {
    return this.has(SymbolFlag.Nonlocal);
  }

  isDeclaredGlobal(): boolean {
    return this.where === SymbolScope.GlobalExplicit;
  }

  isLocal(): boolean {
    return (
      this.where === SymbolScope.Local ||
      this.where === SymbolScope.Cell ||
      (this.inModule && this.has(SymbolFlag.Bound))
    );
  }

  isAnnotated(): boolean {
    return this.has(SymbolFlag.Annotated);
  }

  /** Whether the name belongs to an enclosing function. */
  isFree(): boolean {
    return this.where === SymbolScope.Free;
  }

  /** Whether a function inside the class takes the name from further out, past the class. */
  isFreeClass(): boolean {
    return this.has(SymbolFlag.FreeClass);
  }

  isImported(): boolean {
    return this.has(SymbolFlag.Import);
  }

  isAssigned(): boolean {
    return this.has(SymbolFlag.Local);
  }

  /** Whether the name is an iteration variable of a comprehension. */
  isCompIter(): boolean {
    return this.has(SymbolFlag.ComprehensionTarget);
  }

  /** Whether the name is a cell of a comprehension that was inlined into the block. */
  isCompCell(): boolean {
    return this.has(SymbolFlag.ComprehensionCell);
  }

  /** Whether a block inside has this name: the name is bound by `def` or `class`, for instance. */
  isNamespace(): boolean {
    return this.namespaces.length > 0;
  }

  getNamespaces(): readonly SymbolTable[] {
    return this.namespaces;
  }

  /** The only namespace of the name; throws RangeError if it has none or several. */
  getNamespace(): SymbolTable {
    if (this.namespaces.length === 0) throw new RangeError('name is not bound to any namespaces');
    if (this.namespaces.length > 1) throw new RangeError('name is bound to multiple namespaces');
    return this.namespaces[0]!;
  }

  private has(flag: number): boolean {
    return (this.flags & flag) !== 0;
  }
}
