// The second pass of the symbol table: decides for every name of every scope whether it is local, a cell, free or global
// (reference, 4.2.2 "Resolution of names"). One walk over the scopes; what an enclosing function binds is kept in one map with
// an undo log, so that the work is linear in the number of names, not names times depth.
import { Kind } from '../generated/nodes.js';
import type { ScopeBuilder } from './build.js';
import { type Directive, type Scope, ScopeKind, SymbolFlag, SymbolScope } from './scope.js';

/** What the functions around a scope say about a name. Absent: none of them binds it. */
const enum Outer {
  Bound = 1,
  /** Bound as a type parameter. */
  TypeParameter = 2,
  /** Declared global in the nearest function that knows it. */
  Global = 3,
}

const CLASS_CELLS = ['__class__', '__classdict__', '__conditional_annotations__'];

/** Resolves all names under `top`; `builder` raises the errors. */
export function resolveScopes(top: Scope, builder: ScopeBuilder): void {
  new Resolver(builder).resolve(top, null);
}

class Resolver {
  private readonly builder: ScopeBuilder;
  private readonly outer: Map<string, Outer>;
  /** The undo log: names and what `outer` held for them before. */
  private readonly savedNames: string[];
  private readonly savedValues: (Outer | undefined)[];

  constructor(builder: ScopeBuilder) {
    this.builder = builder;
    this.outer = new Map();
    this.savedNames = [];
    this.savedValues = [];
  }

  /**
   * Resolves `scope` and everything in it.
   * @param classEntry the class whose namespace this scope sees first, or null
   * @returns the names that this scope, or one inside it, takes from further out; null for none
   */
  resolve(scope: Scope, classEntry: Scope | null): Set<string> | null {
    const symbols = scope.symbols;
    const mark = this.savedNames.length;
    const functionLike = scope.isFunctionLike();
    let ownFree: Set<string> | null = null;
    // The resolution of each name goes straight into the map: nothing reads the bits of a half-resolved scope.
    for (const [name, flags] of symbols) {
      const where = this.resolveName(scope, name, flags, classEntry);
      symbols.set(name, flags | (where << SymbolFlag.ScopeShift));
      if (where === SymbolScope.Free) (ownFree ??= new Set()).add(name);
    }
    if (scope.children.length === 0) return ownFree;
    // Only now do this scope's own bindings become visible, to its children.
    if (functionLike) {
      for (const [name, flags] of symbols)
        if (flags & SymbolFlag.Global) this.bind(name, Outer.Global);
        else if (isOwnBinding(flags))
          this.bind(name, flags & SymbolFlag.TypeParameter ? Outer.TypeParameter : Outer.Bound);
    } else if (scope.kind === ScopeKind.Class) {
      for (const [name, flags] of symbols)
        if (isOwnBinding(flags) && this.outer.get(name) === Outer.TypeParameter) this.bind(name, Outer.Bound);
      for (const name of CLASS_CELLS) this.bind(name, Outer.Bound);
    }
    let free: Set<string> | null = null;
    const inlinedCells = new Set<string>();
    let inlined = 0;
    for (const child of scope.children) {
      const childClass = !child.canSeeClassScope ? null : scope.kind === ScopeKind.Class ? scope : classEntry;
      const childFree = this.resolve(child, childClass);
      if (child.comprehension !== 0 && child.comprehension !== Kind.GeneratorExp && !scope.canSeeClassScope) {
        inlineComprehension(scope, child, childFree, inlinedCells);
        child.inlined = true;
        inlined++;
      }
      if (childFree !== null) {
        if (free === null) free = childFree;
        else for (const name of childFree) free.add(name);
      }
    }
    this.unbind(mark);
    if (inlined > 0) scope.children = spliceInlined(scope.children);
    if (functionLike) {
      if (free !== null || inlinedCells.size > 0) this.makeCells(symbols, free, inlinedCells);
    } else if (scope.kind === ScopeKind.Class && free !== null) {
      if (free.delete('__class__')) scope.needsClassClosure = true;
      if (free.delete('__classdict__')) scope.needsClassDict = true;
      if (free.delete('__conditional_annotations__')) scope.hasConditionalAnnotations = true;
    }
    for (const name of inlinedCells) {
      const flags = symbols.get(name);
      if (flags !== undefined) symbols.set(name, flags | SymbolFlag.ComprehensionCell);
    }
    if (free !== null) {
      const seesClass = scope.kind === ScopeKind.Class || scope.canSeeClassScope;
      for (const name of free) {
        const flags = symbols.get(name);
        if (flags === undefined) {
          if (scope.parent === null || this.isBoundOutside(name))
            symbols.set(name, SymbolScope.Free << SymbolFlag.ScopeShift);
        } else if (seesClass) symbols.set(name, flags | SymbolFlag.FreeClass);
      }
    }
    if (free === null) return ownFree;
    if (ownFree !== null) for (const name of ownFree) free.add(name);
    return free;
  }

  private resolveName(scope: Scope, name: string, flags: number, classEntry: Scope | null): SymbolScope {
    if (flags & SymbolFlag.Global) {
      if (flags & SymbolFlag.Nonlocal) this.fail(`name '${name}' is nonlocal and global`, scope, name);
      return SymbolScope.GlobalExplicit;
    }
    if (flags & SymbolFlag.Nonlocal) {
      if (scope.parent === null) this.fail('nonlocal declaration not allowed at module level', scope, name);
      if (!this.isBoundOutside(name)) this.fail(`no binding for nonlocal '${name}' found`, scope, name);
      if (this.outer.get(name) === Outer.TypeParameter)
        this.fail(`nonlocal binding not allowed for type parameter '${name}'`, scope, name);
      return SymbolScope.Free;
    }
    if (flags & SymbolFlag.Bound) return SymbolScope.Local;
    if (classEntry !== null) {
      // Seen from an annotation scope in a class, a name of the class hides those of the functions around the class.
      const classFlags = classEntry.symbols.get(name) ?? 0;
      if (classFlags & SymbolFlag.Global) return SymbolScope.GlobalExplicit;
      if (isOwnBinding(classFlags)) return SymbolScope.GlobalImplicit;
    }
    return this.isBoundOutside(name) ? SymbolScope.Free : SymbolScope.GlobalImplicit;
  }

  private isBoundOutside(name: string): boolean {
    const outer = this.outer.get(name);
    return outer === Outer.Bound || outer === Outer.TypeParameter;
  }

  private bind(name: string, value: Outer): void {
    this.savedNames.push(name);
    this.savedValues.push(this.outer.get(name));
    this.outer.set(name, value);
  }

  private unbind(mark: number): void {
    while (this.savedNames.length > mark) {
      const name = this.savedNames.pop()!;
      const value = this.savedValues.pop();
      if (value === undefined) this.outer.delete(name);
      else this.outer.set(name, value);
    }
  }

  /** Locals that a nested scope takes become cells; they are free no further out. */
  private makeCells(symbols: Map<string, number>, free: Set<string> | null, inlinedCells: Set<string>): void {
    const change = (name: string): void => {
      const flags = symbols.get(name);
      if (flags === undefined || flags >> SymbolFlag.ScopeShift !== SymbolScope.Local) return;
      symbols.set(name, (flags & SymbolFlag.All) | (SymbolScope.Cell << SymbolFlag.ScopeShift));
      free?.delete(name);
    };
    if (free !== null) for (const name of free) change(name);
    for (const name of inlinedCells) change(name);
  }

  private fail(message: string, scope: Scope, name: string): never {
    const at = scope.directives?.find((d: Directive) => d.name === name) ?? { start: scope.start, end: scope.start };
    this.builder.fail(message, at);
  }
}

/** Whether a scope with these flags for a name binds that name itself. */
function isOwnBinding(flags: number): boolean {
  return (flags & SymbolFlag.Bound) !== 0 && (flags & (SymbolFlag.Global | SymbolFlag.Nonlocal)) === 0;
}

/** Gives the names of a comprehension to the scope whose frame it runs in (PEP 709). */
function inlineComprehension(
  scope: Scope,
  comprehension: Scope,
  comprehensionFree: Set<string> | null,
  inlinedCells: Set<string>,
): void {
  const inClass = scope.kind === ScopeKind.Class;
  let removeDunderClass = false;
  for (const [name, flags] of comprehension.symbols) {
    if (flags & SymbolFlag.Parameter) continue;
    let where: SymbolScope = flags >> SymbolFlag.ScopeShift;
    if (where === SymbolScope.Cell || flags & SymbolFlag.ComprehensionCell) inlinedCells.add(name);
    const existing = scope.symbols.get(name);
    if (existing === undefined) {
      if (where === SymbolScope.Free && inClass && name === '__class__') {
        // The class's own cell is not visible in its body.
        where = SymbolScope.GlobalImplicit;
        comprehensionFree?.delete(name);
        removeDunderClass = true;
      }
      scope.symbols.set(name, (flags & SymbolFlag.All) | (where << SymbolFlag.ScopeShift));
    } else if (existing & SymbolFlag.Bound && !inClass && !isFreeInChild(comprehension, name)) {
      // Free in the comprehension and bound here: now one and the same local.
      comprehensionFree?.delete(name);
    }
  }
  if (removeDunderClass) comprehension.symbols.delete('__class__');
}

function isFreeInChild(scope: Scope, name: string): boolean {
  return scope.children.some((child) => child.resolve(name) === SymbolScope.Free);
}

/** Replaces inlined comprehensions by their own children. */
function spliceInlined(children: Scope[]): Scope[] {
  const out: Scope[] = [];
  for (const child of children)
    if (child.inlined) for (const grandchild of child.children) out.push(grandchild);
    else out.push(child);
  return out;
}
