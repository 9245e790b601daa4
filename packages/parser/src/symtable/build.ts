// The first pass of the symbol table: walks the tree once, makes the scopes, and notes how each name is met in its scope.
// Errors that depend on one scope alone are found here, in the order in which CPython finds them, so that the first one wins
// in both; the order of the visits is therefore CPython's (reference, 4.2 "Naming and binding").
import { InternalError } from '@taipan/source';
import {
  type AnyNode,
  type arguments as Arguments,
  type AsyncFunctionDef,
  type Attribute,
  type alias,
  type arg,
  type BinOp,
  type Call,
  type ClassDef,
  type comprehension,
  type DictComp,
  type ExcepthandlerNode,
  ExprContext,
  type Expression,
  type ExprNode,
  type FunctionDef,
  type GeneratorExp,
  type ImportFrom,
  type Interactive,
  Kind,
  type keyword,
  type Lambda,
  type ListComp,
  type Module,
  type NamedExpr,
  type Node,
  type PatternNode,
  type SetComp,
  type StmtNode,
  type Subscript,
  type TypeAlias,
  type TypeParamNode,
  type withitem,
} from '../generated/nodes.js';
import { NestingError } from '../nesting.js';
import { isFutureImport, readFutureFeatures } from './future.js';
import { mangle } from './mangle.js';
import { Scope, ScopeKind, SymbolFlag } from './scope.js';
import { semanticError } from './semantic-error.js';

/** A list, set or dict comprehension or a generator expression. */
export type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;
/** Expressions that begin with an operand of their own kind: chains of them make trees that are deep on the left. */
type Spine = Attribute | Subscript | Call | BinOp;
interface Located {
  readonly start: number;
  readonly end: number;
}

/**
 * How deep scopes and expressions may nest. The parser's own limits are lower for all but the oddest trees; this one is for
 * trees that were not parsed.
 */
const MAX_DEPTH = 1000;

const DEFINES = SymbolFlag.Parameter | SymbolFlag.Local | SymbolFlag.Import;
const NOT_DECLARABLE = SymbolFlag.Parameter | SymbolFlag.Local | SymbolFlag.Used | SymbolFlag.Annotated;

/** Builds the scopes of one program. `run` may be called once. */
export class ScopeBuilder {
  private readonly source: string;
  private readonly filename: string;
  private readonly top: Scope;
  private current: Scope;
  private privateName: string | null;
  private lastFuture: ImportFrom | null;
  private depth: number;

  constructor(tree: Module | Interactive | Expression, source: string, filename: string) {
    this.source = source;
    this.filename = filename;
    this.top = new Scope(ScopeKind.Module, 'top', tree as AnyNode, 0, null, null);
    this.current = this.top;
    this.privateName = null;
    this.lastFuture = null;
    this.depth = 0;
  }

  run(): Scope {
    const tree = this.top.node as Module | Interactive | Expression;
    tree.scope = this.top;
    if (tree.kind === Kind.Expression) this.visitExpr(tree.body);
    else {
      const features = readFutureFeatures(tree.body, (message, at) => this.fail(message, at));
      this.top.futureAnnotations = features.annotations;
      this.lastFuture = features.last;
      this.visitBody(tree.body);
    }
    return this.top;
  }

  fail(message: string, at: Located): never {
    throw semanticError(message, this.source, this.filename, at.start, at.end, true, 'symbols');
  }

  // --- scopes ------------------------------------------------------------------------------------------------------------------

  /** Makes a scope inside the current one and enters it. */
  private enter(kind: ScopeKind, name: string, node: AnyNode, at: Located): Scope {
    const scope = new Scope(kind, name, node, at.start, this.current, this.privateName);
    if (kind !== ScopeKind.Class) scope.mangledNames = this.current.mangledNames;
    this.current.children.push(scope);
    this.current = scope;
    if (++this.depth > MAX_DEPTH) this.failDepth();
    return scope;
  }

  /** As `enter`, for the lazily evaluated scopes, which CPython calls with the wanted format. */
  private enterAnnotationScope(kind: ScopeKind, name: string, node: AnyNode, at: Located): Scope {
    const hidden = kind === ScopeKind.Annotation && this.top.futureAnnotations;
    const parent = this.current;
    const scope = this.enter(kind, name, node, at);
    // Annotations that become strings are checked, but have no scope in the result.
    if (hidden) parent.children.pop();
    this.addName('.format', SymbolFlag.Parameter | SymbolFlag.Used, at);
    return scope;
  }

  private exit(): void {
    this.depth--;
    this.current = this.current.parent!;
  }

  private failDepth(): never {
    throw new NestingError('maximum recursion depth exceeded during compilation');
  }

  // --- names -------------------------------------------------------------------------------------------------------------------

  private mangled(scope: Scope, name: string): string {
    if (this.privateName === null) return name;
    if (scope.mangledNames !== null && !scope.mangledNames.has(name)) return name;
    return mangle(this.privateName, name);
  }

  private lookup(name: string): number {
    return this.current.symbols.get(this.mangled(this.current, name)) ?? 0;
  }

  private addName(name: string, flag: number, at: Located, deletes = false): void {
    if (name === '__debug__' && (flag & DEFINES) !== 0) this.failDebug(at, deletes);
    if ((flag & SymbolFlag.TypeParameter) !== 0 && this.current.mangledNames !== null)
      this.current.mangledNames.add(name);
    this.addNameTo(this.current, name, flag, at);
  }

  private addNameTo(scope: Scope, name: string, flag: number, at: Located): void {
    const key = this.privateName === null ? name : this.mangled(this.current, name);
    const old = scope.symbols.get(key) ?? 0;
    let flags = old | flag;
    if (flag & old & SymbolFlag.Parameter) this.fail(`duplicate argument '${name}' in function definition`, at);
    if (flag & old & SymbolFlag.TypeParameter) this.fail(`duplicate type parameter '${name}'`, at);
    if (scope.inComprehensionTarget) {
      if (flags & (SymbolFlag.Global | SymbolFlag.Nonlocal))
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at);
      flags |= SymbolFlag.ComprehensionTarget;
    }
    if (flags !== old) scope.symbols.set(key, flags);
    if (flag & SymbolFlag.Parameter) scope.parameters.push(key);
    else if (flag & SymbolFlag.Global) {
      const symbols = this.top.symbols;
      symbols.set(key, (symbols.get(key) ?? 0) | flag);
    }
  }

  private failDebug(at: Located, deletes = false): never {
    this.fail(deletes ? 'cannot delete __debug__' : 'cannot assign to __debug__', at);
  }

  private recordDirective(name: string, at: Located): void {
    const scope = this.current;
    if (scope.directives === null) scope.directives = [];
    scope.directives.push({ name: this.mangled(scope, name), start: at.start, end: at.end });
  }

  private declare(names: string[] | null, flag: SymbolFlag.Global | SymbolFlag.Nonlocal, at: Located): void {
    if (names === null) return;
    const word = flag === SymbolFlag.Global ? 'global' : 'nonlocal';
    for (const name of names) {
      const known = this.lookup(name);
      if (known & NOT_DECLARABLE) {
        if (known & SymbolFlag.Parameter) this.fail(`name '${name}' is parameter and ${word}`, at);
        if (known & SymbolFlag.Used) this.fail(`name '${name}' is used prior to ${word} declaration`, at);
        if (known & SymbolFlag.Annotated) this.fail(`annotated name '${name}' can't be ${word}`, at);
        this.fail(`name '${name}' is assigned to before ${word} declaration`, at);
      }
      this.addName(name, flag, at);
      this.recordDirective(name, at);
    }
  }

  // --- statements --------------------------------------------------------------------------------------------------------------

  private visitBody(head: StmtNode | null): void {
    for (let s = head; s !== null; s = s.next) this.visitStmt(s);
  }

  /** A body that may run or not: annotations in it are conditional. */
  private visitConditional(head: StmtNode | null): void {
    const outer = this.current.inConditionalBlock;
    this.current.inConditionalBlock = true;
    this.visitBody(head);
    this.current.inConditionalBlock = outer;
  }

  private visitStmt(statement: StmtNode): void {
    let s = statement;
    for (;;)
      switch (s.kind) {
        case Kind.FunctionDef:
        case Kind.AsyncFunctionDef:
          this.visitFunctionDef(s);
          return;
        case Kind.ClassDef:
          this.visitClassDef(s);
          return;
        case Kind.TypeAlias:
          this.visitTypeAlias(s);
          return;
        case Kind.Return:
          if (s.value !== null) {
            this.visitExpr(s.value);
            this.current.returnsValue = true;
          }
          return;
        case Kind.Delete:
          this.visitExprs(s.targets);
          return;
        case Kind.Assign:
          this.visitExprs(s.targets);
          this.visitExpr(s.value);
          return;
        case Kind.AugAssign:
          this.visitExpr(s.target);
          this.visitExpr(s.value);
          return;
        case Kind.AnnAssign: {
          const target = s.target;
          if (target.kind === Kind.Name) {
            const known = this.lookup(target.id);
            if (known & (SymbolFlag.Global | SymbolFlag.Nonlocal) && this.current !== this.top && s.simple !== 0)
              this.fail(
                `annotated name '${target.id}' can't be ${known & SymbolFlag.Global ? 'global' : 'nonlocal'}`,
                s,
              );
            if (s.simple !== 0) this.addName(target.id, SymbolFlag.Annotated | SymbolFlag.Local, target);
            else if (s.value !== null) this.addName(target.id, SymbolFlag.Local, target);
          } else this.visitExpr(target);
          this.visitVariableAnnotation(s.annotation);
          if (s.value !== null) this.visitExpr(s.value);
          return;
        }
        case Kind.AsyncFor:
          this.requireAsync("'async for' outside async function", s);
          this.visitExpr(s.target);
          this.visitExpr(s.iter);
          this.visitConditional(s.body);
          this.visitConditional(s.orelse);
          return;
        case Kind.For:
          this.visitExpr(s.target);
          this.visitExpr(s.iter);
          this.visitConditional(s.body);
          this.visitConditional(s.orelse);
          return;
        case Kind.While:
          this.visitExpr(s.test);
          this.visitConditional(s.body);
          this.visitConditional(s.orelse);
          return;
        case Kind.If: {
          this.visitExpr(s.test);
          this.visitConditional(s.body);
          const orelse = s.orelse;
          if (orelse !== null && orelse.kind === Kind.If && orelse.next === null) {
            // A chain of `elif` nests in the tree; it holds no statement but tests outside of bodies, so a loop does.
            s = orelse;
            continue;
          }
          this.visitConditional(orelse);
          return;
        }
        case Kind.AsyncWith:
          this.requireAsync("'async with' outside async function", s);
          this.visitWithItems(s.items);
          this.visitConditional(s.body);
          return;
        case Kind.With:
          this.visitWithItems(s.items);
          this.visitConditional(s.body);
          return;
        case Kind.Match:
          this.visitExpr(s.subject);
          for (let c = s.cases; c !== null; c = c.next) {
            this.visitPattern(c.pattern);
            if (c.guard !== null) this.visitExpr(c.guard);
            this.visitConditional(c.body);
          }
          return;
        case Kind.Raise:
          if (s.exc !== null) this.visitExpr(s.exc);
          if (s.cause !== null) this.visitExpr(s.cause);
          return;
        case Kind.Try:
        case Kind.TryStar:
          this.visitConditional(s.body);
          for (let h = s.handlers; h !== null; h = h.next) this.visitHandler(h);
          this.visitConditional(s.orelse);
          this.visitConditional(s.finalbody);
          return;
        case Kind.Assert:
          this.visitExpr(s.test);
          if (s.msg !== null) this.visitExpr(s.msg);
          return;
        case Kind.ImportFrom:
          if (isFutureImport(s) && (this.lastFuture === null || s.start > this.lastFuture.start))
            this.fail('from __future__ imports must occur at the beginning of the file', s);
          for (let n = s.names; n !== null; n = n.next) this.visitAlias(n);
          return;
        case Kind.Import:
          for (let n = s.names; n !== null; n = n.next) this.visitAlias(n);
          return;
        case Kind.Global:
          this.declare(s.names, SymbolFlag.Global, s);
          return;
        case Kind.Nonlocal:
          this.declare(s.names, SymbolFlag.Nonlocal, s);
          return;
        case Kind.Expr:
          this.visitExpr(s.value);
          return;
        case Kind.Pass:
        case Kind.Break:
        case Kind.Continue:
          return;
      }
  }

  private requireAsync(message: string, at: Located): void {
    const scope = this.current;
    if (scope.kind !== ScopeKind.Function || !scope.isCoroutine) this.fail(message, at);
  }

  private visitFunctionDef(s: FunctionDef | AsyncFunctionDef): void {
    this.addName(s.name, SymbolFlag.Local, s);
    this.visitExprs(s.args.defaults);
    this.visitExprs(s.args.kw_defaults);
    this.visitExprs(s.decorator_list);
    let typeParameters: Scope | null = null;
    if (s.type_params !== null) {
      typeParameters = this.enterTypeParameters(s);
      this.visitTypeParams(s.type_params);
    }
    const signature = this.visitSignature(s);
    const scope = this.enter(ScopeKind.Function, s.name, s, s);
    s.scope = scope;
    scope.typeParameters = typeParameters;
    scope.signature = signature;
    scope.isCoroutine = s.kind === Kind.AsyncFunctionDef;
    this.visitParameters(s.args);
    this.visitBody(s.body);
    this.exit();
    if (typeParameters !== null) this.exit();
  }

  private visitClassDef(s: ClassDef): void {
    this.addName(s.name, SymbolFlag.Local, s);
    this.visitExprs(s.decorator_list);
    const outerPrivate = this.privateName;
    let typeParameters: Scope | null = null;
    if (s.type_params !== null) {
      typeParameters = this.enterTypeParameters(s);
      // Inside the brackets, and in the bases, only the type parameters themselves are private names of the class.
      this.privateName = s.name;
      typeParameters.mangledNames = new Set();
      this.visitTypeParams(s.type_params);
    }
    this.visitExprs(s.bases);
    this.checkKeywords(s.keywords);
    for (let k = s.keywords; k !== null; k = k.next) this.visitExpr(k.value);
    this.privateName = s.name;
    const scope = this.enter(ScopeKind.Class, s.name, s, s);
    s.scope = scope;
    scope.typeParameters = typeParameters;
    if (typeParameters !== null) {
      this.addName('__type_params__', SymbolFlag.Local, s);
      this.addName('.type_params', SymbolFlag.Used, s);
    }
    this.visitBody(s.body);
    this.exit();
    if (typeParameters !== null) this.exit();
    this.privateName = outerPrivate;
  }

  private visitTypeAlias(s: TypeAlias): void {
    this.visitExpr(s.name);
    const inClass = this.current.kind === ScopeKind.Class;
    const name = s.name.kind === Kind.Name ? s.name.id : '';
    let typeParameters: Scope | null = null;
    if (s.type_params !== null) {
      typeParameters = this.enterTypeParameters(s);
      this.visitTypeParams(s.type_params);
    }
    const scope = this.enterAnnotationScope(ScopeKind.TypeAlias, name, s, s);
    s.scope = scope;
    scope.typeParameters = typeParameters;
    if (inClass) this.seeClassScope(s.value);
    this.visitExpr(s.value);
    this.exit();
    if (typeParameters !== null) this.exit();
  }

  private visitHandler(h: ExcepthandlerNode): void {
    if (h.type !== null) this.visitExpr(h.type);
    if (h.name !== null) this.addName(h.name, SymbolFlag.Local, h);
    this.visitConditional(h.body);
  }

  private visitWithItems(head: withitem | null): void {
    for (let i = head; i !== null; i = i.next) {
      this.visitExpr(i.context_expr);
      if (i.optional_vars !== null) this.visitExpr(i.optional_vars);
    }
  }

  private visitAlias(a: alias): void {
    const name = a.asname ?? a.name;
    if (name === '*') {
      if (this.current.kind !== ScopeKind.Module) this.fail('import * only allowed at module level', a);
      return;
    }
    const dot = name.indexOf('.');
    this.addName(dot < 0 ? name : name.slice(0, dot), SymbolFlag.Import, a);
  }

  private visitPattern(p: PatternNode): void {
    switch (p.kind) {
      case Kind.MatchValue:
        this.visitExpr(p.value);
        return;
      case Kind.MatchSingleton:
        return;
      case Kind.MatchSequence:
      case Kind.MatchOr:
        this.visitPatterns(p.patterns);
        return;
      case Kind.MatchMapping:
        this.visitExprs(p.keys);
        this.visitPatterns(p.patterns);
        if (p.rest !== null) this.addName(p.rest, SymbolFlag.Local, p);
        return;
      case Kind.MatchClass: {
        this.visitExpr(p.cls);
        this.visitPatterns(p.patterns);
        let value = p.kwd_patterns;
        for (const name of p.kwd_attrs ?? []) {
          if (name === '__debug__') this.failDebug(value ?? p);
          value = value?.next ?? null;
        }
        this.visitPatterns(p.kwd_patterns);
        return;
      }
      case Kind.MatchStar:
        if (p.name !== null) this.addName(p.name, SymbolFlag.Local, p);
        return;
      case Kind.MatchAs:
        if (p.pattern !== null) this.visitPattern(p.pattern);
        if (p.name !== null) this.addName(p.name, SymbolFlag.Local, p);
        return;
    }
  }

  private visitPatterns(head: PatternNode | null): void {
    for (let p = head; p !== null; p = p.next) this.visitPattern(p);
  }

  // --- parameters, annotations, type parameters ----------------------------------------------------------------------------------

  private visitParameters(a: Arguments): void {
    this.addParameters(a.posonlyargs);
    this.addParameters(a.args);
    this.addParameters(a.kwonlyargs);
    if (a.vararg !== null) {
      this.addName(a.vararg.arg, SymbolFlag.Parameter, a.vararg);
      this.current.hasVarargs = true;
    }
    if (a.kwarg !== null) {
      this.addName(a.kwarg.arg, SymbolFlag.Parameter, a.kwarg);
      this.current.hasVarkeywords = true;
    }
  }

  private addParameters(head: arg | null): void {
    for (let p = head; p !== null; p = p.next) this.addName(p.arg, SymbolFlag.Parameter, p);
  }

  /** The `__annotate__` scope of a function's parameters and result: made even where nothing is annotated, as in CPython. */
  private visitSignature(s: FunctionDef | AsyncFunctionDef): Scope {
    const seesClass = this.current.kind === ScopeKind.Class || this.current.canSeeClassScope;
    const scope = this.enterAnnotationScope(ScopeKind.Annotation, '__annotate__', s, s);
    if (seesClass) this.seeClassScope(s);
    const a = s.args;
    this.visitAnnotations(a.posonlyargs);
    this.visitAnnotations(a.args);
    if (a.vararg?.annotation) this.visitExpr(a.vararg.annotation);
    if (a.kwarg?.annotation) this.visitExpr(a.kwarg.annotation);
    this.visitAnnotations(a.kwonlyargs);
    if (s.returns !== null) this.visitExpr(s.returns);
    this.exit();
    return scope;
  }

  private visitAnnotations(head: arg | null): void {
    for (let p = head; p !== null; p = p.next) if (p.annotation !== null) this.visitExpr(p.annotation);
  }

  /** The annotation of an annotated assignment: all those of one block share one scope. */
  private visitVariableAnnotation(annotation: ExprNode): void {
    const owner = this.current;
    // The annotations of local variables are never evaluated.
    const unevaluated = owner.kind === ScopeKind.Function;
    const conditional = owner.kind === ScopeKind.Module || (owner.kind === ScopeKind.Class && owner.inConditionalBlock);
    if (conditional && !owner.hasConditionalAnnotations) {
      owner.hasConditionalAnnotations = true;
      this.addName('__conditional_annotations__', SymbolFlag.Used, annotation);
    }
    let scope = owner.annotations;
    if (scope === null) {
      scope = this.enterAnnotationScope(ScopeKind.Annotation, '__annotate__', annotation as AnyNode, annotation);
      owner.annotations = scope;
      if (owner.kind === ScopeKind.Class && !this.top.futureAnnotations) this.seeClassScope(annotation);
    } else {
      this.current = scope;
      this.depth++;
    }
    scope.inUnevaluatedAnnotation = unevaluated;
    this.visitExpr(annotation);
    scope.inUnevaluatedAnnotation = false;
    this.exit();
  }

  private seeClassScope(at: Located): void {
    this.current.canSeeClassScope = true;
    this.addName('__classdict__', SymbolFlag.Used, at);
  }

  private enterTypeParameters(s: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias): Scope {
    const inClass = this.current.kind === ScopeKind.Class;
    const name = s.kind === Kind.TypeAlias ? (s.name.kind === Kind.Name ? s.name.id : '') : s.name;
    const scope = this.enter(ScopeKind.TypeParameters, name, s, s);
    scope.typeVariables = new Map();
    if (inClass) this.seeClassScope(s);
    if (s.kind === Kind.ClassDef) {
      this.addName('.type_params', SymbolFlag.Local | SymbolFlag.Used, s);
      this.addName('.generic_base', SymbolFlag.Local | SymbolFlag.Used, s);
    } else if (s.kind !== Kind.TypeAlias) {
      // CPython passes the defaults in, and for positional ones it does so even when there are none.
      this.addName('.defaults', SymbolFlag.Parameter, s);
      for (let d = s.args.kw_defaults; d !== null; d = d.next)
        if (!isHole(d)) {
          this.addName('.kwdefaults', SymbolFlag.Parameter, s);
          break;
        }
    }
    return scope;
  }

  private visitTypeParams(head: TypeParamNode | null): void {
    for (let p = head; p !== null; p = p.next) {
      this.addName(p.name, SymbolFlag.TypeParameter | SymbolFlag.Local, p);
      const scopes = { bound: null as Scope | null, default: null as Scope | null };
      let word = 'TypeVarTuple';
      if (p.kind === Kind.TypeVar) {
        word = 'TypeVar';
        this.checkTypeParamName(p);
        if (p.bound !== null) {
          const what = p.bound.kind === Kind.Tuple ? 'a TypeVar constraint' : 'a TypeVar bound';
          scopes.bound = this.visitTypeVariable(p, p.bound, what);
        }
      } else if (p.kind === Kind.ParamSpec) word = 'ParamSpec';
      this.checkTypeParamName(p);
      if (p.default_value !== null) scopes.default = this.visitTypeVariable(p, p.default_value, `a ${word} default`);
      this.current.typeVariables?.set(p, scopes);
    }
  }

  private checkTypeParamName(p: TypeParamNode): void {
    if (p.name === '__classdict__') this.fail(`reserved name '${p.name}' cannot be used for type parameter`, p);
  }

  private visitTypeVariable(p: TypeParamNode, value: ExprNode, description: string): Scope {
    const seesClass = this.current.canSeeClassScope;
    const scope = this.enterAnnotationScope(ScopeKind.TypeVariable, p.name, p, value);
    scope.description = description;
    if (seesClass) this.seeClassScope(value);
    this.visitExpr(value);
    this.exit();
    return scope;
  }

  /** Refuses what would need the enclosing frame in a scope that runs later. */
  private refuseInAnnotationScope(what: string, at: Located): void {
    switch (this.current.kind) {
      case ScopeKind.Annotation:
        this.fail(`${what} cannot be used within an annotation`, at);
      case ScopeKind.TypeVariable:
        this.fail(`${what} cannot be used within ${this.current.description}`, at);
      case ScopeKind.TypeAlias:
        this.fail(`${what} cannot be used within a type alias`, at);
      case ScopeKind.TypeParameters:
        this.fail(`${what} cannot be used within the definition of a generic`, at);
    }
  }

  // --- expressions ---------------------------------------------------------------------------------------------------------------

  private visitExprs(head: ExprNode | null): void {
    for (let e = head; e !== null; e = e.next) this.visitExpr(e);
  }

  private visitExpr(expression: ExprNode): void {
    let e = expression;
    if (++this.depth > MAX_DEPTH) this.failDepth();
    // The last operand of an expression is visited by going round again, so that long chains of it cost no stack.
    loop: for (;;)
      switch (e.kind) {
        case Kind.Name:
          this.visitName(e.id, e.ctx, e);
          break loop;
        case Kind.Constant:
          break loop;
        case Kind.Attribute:
        case Kind.Subscript:
        case Kind.Call:
        case Kind.BinOp:
          if (isSpine(firstOperand(e))) this.visitSpine(e);
          else {
            this.visitExpr(firstOperand(e));
            this.visitSpineTail(e);
          }
          break loop;
        case Kind.BoolOp:
          this.visitExprs(e.values);
          break loop;
        case Kind.NamedExpr:
          this.visitNamedExpr(e);
          break loop;
        case Kind.UnaryOp:
          e = e.operand;
          continue;
        case Kind.Lambda:
          this.visitLambda(e);
          break loop;
        case Kind.IfExp:
          this.visitExpr(e.test);
          this.visitExpr(e.body);
          e = e.orelse;
          continue;
        case Kind.Dict:
          this.visitExprs(e.keys);
          this.visitExprs(e.values);
          break loop;
        case Kind.Set:
        case Kind.List:
        case Kind.Tuple:
          this.visitExprs(e.elts);
          break loop;
        case Kind.ListComp:
        case Kind.SetComp:
        case Kind.DictComp:
        case Kind.GeneratorExp:
          this.visitComprehension(e);
          break loop;
        case Kind.Yield:
        case Kind.YieldFrom:
          this.refuseInAnnotationScope('yield expression', e);
          if (e.value !== null) this.visitExpr(e.value);
          this.current.isGenerator = true;
          this.refuseYieldInComprehension(e);
          break loop;
        case Kind.Await:
          this.refuseInAnnotationScope('await expression', e);
          if (!this.current.isFunctionLike()) this.fail("'await' outside function", e);
          if (
            !(this.current.kind === ScopeKind.Function && this.current.isCoroutine) &&
            this.current.comprehension === 0
          )
            this.fail("'await' outside async function", e);
          this.current.isCoroutine = true;
          e = e.value;
          continue;
        case Kind.Compare:
          this.visitExpr(e.left);
          this.visitExprs(e.comparators);
          break loop;
        case Kind.FormattedValue:
        case Kind.Interpolation:
          this.visitExpr(e.value);
          if (e.format_spec === null) break loop;
          e = e.format_spec;
          continue;
        case Kind.JoinedStr:
        case Kind.TemplateStr:
          this.visitExprs(e.values);
          break loop;
        case Kind.Starred:
          e = e.value;
          continue;
        case Kind.Slice:
          if (e.lower !== null) this.visitExpr(e.lower);
          if (e.upper !== null) this.visitExpr(e.upper);
          if (e.step !== null) this.visitExpr(e.step);
          break loop;
        default:
          // A hole in a list: `**mapping` in a dict display, a keyword-only parameter without default.
          break loop;
      }
    this.depth--;
  }

  private visitName(id: string, ctx: number, at: Located): void {
    const scope = this.current;
    if (scope.inUnevaluatedAnnotation) return;
    if (ctx === ExprContext.Load) {
      this.addNameTo(scope, id, SymbolFlag.Used, at);
      // `super()` finds its class through the cell `__class__`.
      if (id === 'super' && scope.isFunctionLike()) this.addNameTo(scope, '__class__', SymbolFlag.Used, at);
    } else this.addName(id, SymbolFlag.Local, at, ctx === ExprContext.Del);
  }

  /** A chain such as `a.b(c)[d] + e + f`: its leftmost part may be arbitrarily deep, so it is kept on a list, not on the stack. */
  private visitSpine(outermost: Spine): void {
    const spine: Spine[] = [];
    let e: ExprNode = outermost;
    while (isSpine(e)) {
      spine.push(e);
      e = firstOperand(e);
    }
    this.visitExpr(e);
    for (let i = spine.length - 1; i >= 0; i--) this.visitSpineTail(spine[i]!);
  }

  private visitSpineTail(e: Spine): void {
    switch (e.kind) {
      case Kind.Attribute:
        if (e.attr === '__debug__' && e.ctx !== ExprContext.Load) this.failDebug(e, e.ctx === ExprContext.Del);
        return;
      case Kind.Subscript:
        this.visitExpr(e.slice);
        return;
      case Kind.Call:
        this.visitExprs(e.args);
        this.checkKeywords(e.keywords);
        for (let k = e.keywords; k !== null; k = k.next) this.visitExpr(k.value);
        return;
      case Kind.BinOp:
        this.visitExpr(e.right);
        return;
    }
  }

  private checkKeywords(head: keyword | null): void {
    for (let k = head; k !== null; k = k.next) if (k.arg === '__debug__') this.failDebug(k);
  }

  private visitLambda(e: Lambda): void {
    this.visitExprs(e.args.defaults);
    this.visitExprs(e.args.kw_defaults);
    const scope = this.enter(ScopeKind.Function, 'lambda', e, e);
    e.scope = scope;
    this.visitParameters(e.args);
    this.visitExpr(e.body);
    this.exit();
  }

  private refuseYieldInComprehension(at: Located): void {
    if (this.current.comprehension !== 0)
      this.fail(`'yield' inside ${comprehensionTitle(this.current.comprehension)}`, at);
  }

  private visitNamedExpr(e: NamedExpr): void {
    this.refuseInAnnotationScope('named expression', e);
    if (this.current.comprehensionIterDepth > 0)
      this.fail('assignment expression cannot be used in a comprehension iterable expression', e);
    if (this.current.comprehension !== 0 && e.target.kind === Kind.Name)
      this.bindOutsideComprehension(e.target.id, e.target);
    this.visitExpr(e.value);
    this.visitExpr(e.target);
  }

  /** A named expression in a comprehension binds in the scope that holds the outermost comprehension (PEP 572). */
  private bindOutsideComprehension(name: string, at: Located): void {
    for (let scope: Scope | null = this.current; scope !== null; scope = scope.parent) {
      const flags = scope.symbols.get(this.mangled(scope, name)) ?? 0;
      if (scope.comprehension !== 0) {
        if (flags & SymbolFlag.ComprehensionTarget && flags & (SymbolFlag.Local | SymbolFlag.Global))
          this.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, at);
        continue;
      }
      switch (scope.kind) {
        case ScopeKind.Function:
          this.addName(name, flags & SymbolFlag.Global ? SymbolFlag.Global : SymbolFlag.Nonlocal, at);
          this.recordDirective(name, at);
          this.addNameTo(scope, name, SymbolFlag.Local, at);
          return;
        case ScopeKind.Module:
          this.addName(name, SymbolFlag.Global, at);
          this.recordDirective(name, at);
          this.addNameTo(scope, name, SymbolFlag.Global, at);
          return;
        case ScopeKind.Class:
          this.fail('assignment expression within a comprehension cannot be used in a class body', at);
        case ScopeKind.TypeParameters:
          this.fail(
            'assignment expression within a comprehension cannot be used within the definition of a generic',
            at,
          );
        case ScopeKind.TypeAlias:
          this.fail('assignment expression within a comprehension cannot be used in a type alias', at);
        case ScopeKind.TypeVariable:
          this.fail('assignment expression within a comprehension cannot be used in a TypeVar bound', at);
      }
    }
  }

  private visitComprehension(e: ComprehensionNode): void {
    const first = e.generators;
    if (first === null) throw new InternalError('a comprehension without a generator');
    // The outermost iterable is evaluated in the enclosing scope.
    this.current.comprehensionIterDepth++;
    this.visitExpr(first.iter);
    this.current.comprehensionIterDepth--;
    const scope = this.enter(ScopeKind.Function, comprehensionName(e.kind), e, e);
    e.scope = scope;
    scope.comprehension = e.kind;
    scope.isCoroutine = first.is_async !== 0;
    this.addName('.0', SymbolFlag.Parameter, e);
    this.visitComprehensionTarget(first.target);
    this.visitExprs(first.ifs);
    for (let g: comprehension | null = first.next; g !== null; g = g.next) {
      this.visitComprehensionTarget(g.target);
      scope.comprehensionIterDepth++;
      this.visitExpr(g.iter);
      scope.comprehensionIterDepth--;
      this.visitExprs(g.ifs);
      if (g.is_async !== 0) scope.isCoroutine = true;
    }
    if (e.kind === Kind.DictComp) {
      this.visitExpr(e.value);
      this.visitExpr(e.key);
    } else this.visitExpr(e.elt);
    scope.isGenerator = e.kind === Kind.GeneratorExp;
    const isAsync = scope.isCoroutine && !scope.isGenerator;
    this.exit();
    const outer = this.current;
    if (!isAsync) return;
    if (outer.comprehension === 0 && !(outer.kind === ScopeKind.Function && outer.isCoroutine))
      this.fail('asynchronous comprehension outside of an asynchronous function', e);
    outer.isCoroutine = true;
  }

  private visitComprehensionTarget(target: ExprNode): void {
    this.current.inComprehensionTarget = true;
    this.visitExpr(target);
    this.current.inComprehensionTarget = false;
  }
}

function isSpine(e: ExprNode): e is Spine {
  const kind = e.kind;
  return kind === Kind.Attribute || kind === Kind.Call || kind === Kind.BinOp || kind === Kind.Subscript;
}

/** What a chain goes on with to the left: `value`, `func` or `left`, which share one slot. */
function firstOperand(e: Spine): ExprNode {
  return (e as unknown as Node).value as ExprNode;
}

function isHole(node: ExprNode): boolean {
  return (node.kind as Kind) === Kind.Hole;
}

function comprehensionName(kind: ComprehensionNode['kind']): string {
  switch (kind) {
    case Kind.ListComp:
      return 'listcomp';
    case Kind.SetComp:
      return 'setcomp';
    case Kind.DictComp:
      return 'dictcomp';
    case Kind.GeneratorExp:
      return 'genexpr';
  }
}

function comprehensionTitle(kind: Kind): string {
  switch (kind) {
    case Kind.ListComp:
      return 'list comprehension';
    case Kind.SetComp:
      return 'set comprehension';
    case Kind.DictComp:
      return 'dict comprehension';
    default:
      return 'generator expression';
  }
}
