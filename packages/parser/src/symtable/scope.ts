// The data of the symbol table: what a scope is and what is known about each of its names.
import type { AnyNode, Kind, TypeParamNode } from '../generated/nodes.js';

/** What a scope belongs to; the numbers are those of CPython's `_symtable.TYPE_*`. */
export const enum ScopeKind {
  Function = 0,
  Class = 1,
  Module = 2,
  /** The lazily run `__annotate__` function of a module, a class or a signature (PEP 649). */
  Annotation = 3,
  TypeAlias = 4,
  /** The scope that holds the type parameters around a generic function, class or alias (PEP 695). */
  TypeParameters = 5,
  /** The bound, constraints or default of one type parameter. */
  TypeVariable = 6,
}

/** How a name was met in a scope: a bit set whose numbers are those of CPython's `_symtable`. */
export const enum SymbolFlag {
  Global = 1,
  Local = 2,
  Parameter = 4,
  Nonlocal = 8,
  Used = 16,
  /** In a class or a scope that sees one: also free in a nested function. */
  FreeClass = 64,
  Import = 128,
  Annotated = 256,
  ComprehensionTarget = 512,
  TypeParameter = 1024,
  /** A cell of a comprehension that was inlined here. */
  ComprehensionCell = 2048,
  Bound = 2 + 4 + 128 + 1024,
  /** The mask of everything above; the resolved `SymbolScope` stands in the bits beyond. */
  All = 4095,
  ScopeShift = 12,
}

/** Where a name lives, once resolved. 0 is "not a name of this scope". */
export const enum SymbolScope {
  Local = 1,
  GlobalExplicit = 2,
  GlobalImplicit = 3,
  Free = 4,
  Cell = 5,
}

/** A `global` or `nonlocal` declaration (or a named expression in a comprehension), for the position of an error. */
export interface Directive {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The scopes that evaluate the bound (or constraints) and the default of a type parameter, when it has them. */
export interface TypeVariableScopes {
  bound: Scope | null;
  default: Scope | null;
}

/**
 * One block of the program that has names of its own. Built by `analyzeScopes`, which also stores it in the `scope` field of
 * its node: a module, function, lambda, class, comprehension or type alias. The others hang on those: see `typeParameters`,
 * `annotations`, `signature` and `typeVariables`.
 */
export class Scope {
  readonly kind: ScopeKind;
  /** CPython's name for the block: `top`, the function's or class's own name, `lambda`, `genexpr`, `listcomp`, `__annotate__`... */
  readonly name: string;
  /** The node whose block this is; for an annotation scope the function or the first annotation. */
  readonly node: AnyNode;
  /** UTF-16 offset of the position that CPython reports as the block's line (a module's line is 0). */
  readonly start: number;
  /** The scope around this one in the program text; null for a module. */
  readonly parent: Scope | null;
  /** Nested scopes in CPython's order; an inlined comprehension is replaced by its own children. */
  children: Scope[];
  /** Every name met here (already mangled) in order of appearance -> `SymbolFlag` bits and `SymbolScope << ScopeShift`. */
  readonly symbols: Map<string, number>;
  /** Parameter names in CPython's order: positional-only, positional, keyword-only, `*args`, `**kwargs`. */
  readonly parameters: string[];
  /** The class whose name mangles private names here, or null. */
  readonly privateName: string | null;
  /** In the type parameters of a class and the scopes inside them, the only names that are mangled; else null. */
  mangledNames: Set<string> | null;
  /** The node kind of a comprehension or generator expression, else 0. */
  comprehension: Kind;
  /** A list, set or dict comprehension that runs inside its parent's frame (PEP 709). */
  inlined: boolean;
  /** Whether this block is inside a function (or annotation) scope. */
  nested: boolean;
  hasVarargs: boolean;
  hasVarkeywords: boolean;
  /** The block contains `yield`, or is a generator expression. */
  isGenerator: boolean;
  /** An `async def`, or a comprehension with `await` or `async for`. */
  isCoroutine: boolean;
  /** The block contains `return` with a value. */
  returnsValue: boolean;
  /** Class: a method uses `__class__` or `super`. */
  needsClassClosure: boolean;
  /** Class: an annotation scope inside needs the class namespace. */
  needsClassDict: boolean;
  /** Module or class: annotations may be skipped at run time, so `__conditional_annotations__` records which ran. */
  hasConditionalAnnotations: boolean;
  /** An annotation scope directly in a class (or nested in such): names are looked up in the class namespace first. */
  canSeeClassScope: boolean;
  /** The text that error messages use for a type-variable scope, such as "a TypeVar bound". */
  description: string;
  /** Function, class, alias: the `TypeParameters` scope around it when it is generic. */
  typeParameters: Scope | null;
  /** Module, class: the `__annotate__` scope of its annotated assignments. Function: the same, never run. */
  annotations: Scope | null;
  /** Function: the `__annotate__` scope of its parameters and result (there even if nothing is annotated). */
  signature: Scope | null;
  /** Type parameters: the scopes of the bounds and defaults. */
  typeVariables: Map<TypeParamNode, TypeVariableScopes> | null;
  /** Module: `from __future__ import annotations` is in effect. */
  futureAnnotations: boolean;
  directives: Directive[] | null;
  // State of the first pass.
  comprehensionIterDepth: number;
  inComprehensionTarget: boolean;
  inConditionalBlock: boolean;
  inUnevaluatedAnnotation: boolean;

  constructor(
    kind: ScopeKind,
    name: string,
    node: AnyNode,
    start: number,
    parent: Scope | null,
    privateName: string | null,
  ) {
    this.kind = kind;
    this.name = name;
    this.node = node;
    this.start = start;
    this.parent = parent;
    this.children = [];
    this.symbols = new Map();
    this.parameters = [];
    this.privateName = privateName;
    this.mangledNames = null;
    this.comprehension = 0;
    this.inlined = false;
    this.nested = parent !== null && (parent.nested || parent.isFunctionLike());
    this.hasVarargs = false;
    this.hasVarkeywords = false;
    this.isGenerator = false;
    this.isCoroutine = false;
    this.returnsValue = false;
    this.needsClassClosure = false;
    this.needsClassDict = false;
    this.hasConditionalAnnotations = false;
    this.canSeeClassScope = false;
    this.description = '';
    this.typeParameters = null;
    this.annotations = null;
    this.signature = null;
    this.typeVariables = null;
    this.futureAnnotations = false;
    this.directives = null;
    this.comprehensionIterDepth = parent === null ? 0 : parent.comprehensionIterDepth;
    this.inComprehensionTarget = false;
    this.inConditionalBlock = false;
    this.inUnevaluatedAnnotation = false;
  }

  /** Whether names assigned here are fast locals: everything but modules and classes. */
  isFunctionLike(): boolean {
    return this.kind !== ScopeKind.Class && this.kind !== ScopeKind.Module;
  }

  /** Where `name` (mangled) lives, seen from this scope; 0 if the scope never mentions it. */
  resolve(name: string): SymbolScope | 0 {
    return (this.symbols.get(name) ?? 0) >> SymbolFlag.ScopeShift;
  }

  /** The `SymbolFlag` bits of `name` (mangled); 0 if the scope never mentions it. */
  flags(name: string): number {
    return (this.symbols.get(name) ?? 0) & SymbolFlag.All;
  }

  /**
   * The plain locals: parameters first, then the others in order of appearance; cells are not among them, but for parameters
   * (which arrive as arguments, cell or not).
   */
  locals(): string[] {
    const names = this.parameters.slice();
    for (const [name, flags] of this.symbols)
      if (flags >> SymbolFlag.ScopeShift === SymbolScope.Local && (flags & SymbolFlag.Parameter) === 0)
        names.push(name);
    return names;
  }

  /**
   * `co_cellvars`: the names that nested scopes capture. Parameters come first, then the targets of inlined comprehensions, then
   * the others sorted by code point, then a class's own cells.
   */
  cellVariables(): string[] {
    const parameters: string[] = [];
    const targets: string[] = [];
    const others: string[] = [];
    for (const [name, flags] of this.symbols) {
      if (flags >> SymbolFlag.ScopeShift !== SymbolScope.Cell && (flags & SymbolFlag.ComprehensionCell) === 0) continue;
      if (flags & SymbolFlag.Parameter) parameters.push(name);
      else if (flags & SymbolFlag.ComprehensionCell) targets.push(name);
      else others.push(name);
    }
    // Names of the parameters appear in the order in which they are visited, which is the order of `parameters`.
    const names = [...parameters, ...targets, ...others.sort(compareCodePoints)];
    if (this.needsClassClosure) names.push('__class__');
    if (this.needsClassDict) names.push('__classdict__');
    if (this.hasConditionalAnnotations && this.kind === ScopeKind.Class) names.push('__conditional_annotations__');
    return names;
  }

  /** `co_freevars`: the names captured from enclosing functions, sorted by code point. */
  freeVariables(): string[] {
    const names: string[] = [];
    for (const [name, flags] of this.symbols)
      if (flags >> SymbolFlag.ScopeShift === SymbolScope.Free || flags & SymbolFlag.FreeClass) names.push(name);
    return names.sort(compareCodePoints);
  }
}

/** Orders strings as Python does, by code point (JavaScript's own order puts U+FFFF after U+10000). */
function compareCodePoints(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // A surrogate stands for a code point beyond the rest of the basic plane.
    if (x !== y) return (isSurrogate(x) ? x + 0x10000 : x) - (isSurrogate(y) ? y + 0x10000 : y);
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

/** The scope that `analyzeScopes` stored on a node. */
export function scopeOf(node: { scope: unknown }): Scope {
  if (!(node.scope instanceof Scope)) throw new TypeError('the scopes of this tree were not analyzed');
  return node.scope;
}
