// The errors that CPython finds last, while it generates code: a `return` outside of a function, a `break` outside of a loop,
// a starred expression in the wrong place, a keyword argument given twice, patterns that cannot be reached... A tree that passes
// is one that CPython compiles. The order of the visits is that of CPython's compiler, so that the first error is the same.
import { InternalError } from '@taipan/source';
import {
  type AnnAssign,
  type arguments as Arguments,
  type AsyncFunctionDef,
  type Attribute,
  type arg,
  type BinOp,
  type Call,
  type ClassDef,
  type DictComp,
  ExprContext,
  type Expression,
  type ExprNode,
  type FunctionDef,
  type GeneratorExp,
  type Interactive,
  Kind,
  type keyword,
  type ListComp,
  type Match,
  type Module,
  type Node,
  type Return,
  type SetComp,
  type StmtNode,
  type Subscript,
  type Try,
  type TryStar,
  type TypeParamNode,
  type withitem,
} from '../generated/nodes.js';
import { NestingError } from '../nesting.js';
import { analyzeScopes } from '../symtable/analyze.js';
import { type Scope, scopeOf } from '../symtable/scope.js';
import { semanticError } from '../symtable/semantic-error.js';
import { type Block, BlockKind, MAX_BLOCKS } from './blocks.js';
import { PatternChecker } from './patterns.js';

interface Located {
  readonly start: number;
  readonly end: number;
}
type Spine = Attribute | Subscript | Call | BinOp;

const MAX_DEPTH = 1000;
/** The most targets before or after the star of an unpacking assignment. */
const MAX_BEFORE_STAR = 0xff;
const MAX_AFTER_STAR = 0xffffff;

/**
 * Everything that CPython checks between parsing and running: scopes (see `analyzeScopes`, which this calls), then what its
 * compiler refuses.
 *
 * @param tree what `parse` returned
 * @param source the text it was parsed from, and
 * @param filename its name: both only for the positions of errors
 * @returns the scope of the module
 * @throws PythonSyntaxError with CPython's message and position
 */
export function checkSyntax(tree: Module | Interactive | Expression, source: string, filename = '<string>'): Scope {
  const scope = analyzeScopes(tree, source, filename);
  new CompileChecker(scope, source, filename).run(tree);
  return scope;
}

class CompileChecker {
  private readonly source: string;
  private readonly filename: string;
  private readonly futureAnnotations: boolean;
  private readonly patterns: PatternChecker;
  private scope: Scope;
  /** The blocks around the statement at hand, in its function. */
  private blocks: Block[];
  /** Annotations of the module's or class's variables, which are compiled after its body. */
  private deferred: ExprNode[];
  /** `finally` suites that were checked as part of a way out of their `try`. */
  private readonly unwound: Set<StmtNode>;
  private depth: number;

  constructor(top: Scope, source: string, filename: string) {
    this.source = source;
    this.filename = filename;
    this.futureAnnotations = top.futureAnnotations;
    this.patterns = new PatternChecker(this);
    this.scope = top;
    this.blocks = [];
    this.deferred = [];
    this.unwound = new Set();
    this.depth = 0;
  }

  run(tree: Module | Interactive | Expression): void {
    if (tree.kind === Kind.Expression) this.visitExpr(tree.body);
    else this.visitNamespace(tree.body);
  }

  fail(message: string, at: Located): never {
    throw semanticError(message, this.source, this.filename, at.start, at.end);
  }

  // --- scopes and blocks -----------------------------------------------------------------------------------------------------------

  /** Runs `visit` inside another scope, which has no blocks yet. */
  private inScope(scope: Scope, visit: () => void): void {
    const { scope: outerScope, blocks: outerBlocks } = this;
    this.scope = scope;
    this.blocks = [];
    visit();
    this.scope = outerScope;
    this.blocks = outerBlocks;
  }

  /** The body of a module or class, then the annotations of its variables. */
  private visitNamespace(body: StmtNode | null): void {
    const outer = this.deferred;
    this.deferred = [];
    this.visitBody(body);
    for (const annotation of this.deferred) this.visitExpr(annotation);
    this.deferred = outer;
  }

  private push(kind: BlockKind, at: Located, finalbody: StmtNode | null = null): void {
    if (this.blocks.length >= MAX_BLOCKS) this.fail('too many statically nested blocks', at);
    this.blocks.push({ kind, finalbody });
  }

  private pop(): void {
    this.blocks.pop();
  }

  /**
   * Leaves the blocks around a statement, from the inside out.
   * @param loops whether the innermost loop is the goal
   * @returns whether there is such a loop
   */
  private unwind(at: Located, loops: boolean): boolean {
    // Once the exit of a `with` or a `finally` has run, the way out has no position any more.
    let hasPosition = true;
    const blocks = this.blocks;
    let found = false;
    for (let i = blocks.length - 1; i >= 0; i--) {
      const { kind, finalbody } = blocks[i]!;
      if (kind === BlockKind.ExceptStar) {
        const message = "'break', 'continue' and 'return' cannot appear in an except* block";
        if (hasPosition) this.fail(message, at);
        throw semanticError(message, this.source, this.filename, at.start, at.end, false);
      }
      if (kind === BlockKind.Loop && loops) {
        found = true;
        break;
      }
      if (kind === BlockKind.With) hasPosition = false;
      if (kind === BlockKind.Finally && finalbody !== null) {
        hasPosition = false;
        if (!this.unwound.has(finalbody)) {
          this.unwound.add(finalbody);
          this.blocks = blocks.slice(0, i);
          this.visitBody(finalbody);
          this.blocks = blocks;
        }
      }
    }
    return found;
  }

  // --- statements ------------------------------------------------------------------------------------------------------------------

  private visitBody(head: StmtNode | null): void {
    for (let s = head; s !== null; s = s.next) this.visitStmt(s);
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
        case Kind.Return:
          if (!this.scope.isFunctionLike()) this.fail("'return' outside function", s);
          if (s.value !== null) {
            if (this.scope.isCoroutine && this.scope.isGenerator)
              this.fail("'return' with value in async generator", s);
            this.visitExpr(s.value);
          }
          this.unwind(this.returnPosition(s), false);
          return;
        case Kind.Delete:
          this.visitExprs(s.targets);
          return;
        case Kind.Assign:
          this.visitExpr(s.value);
          this.visitExprs(s.targets);
          return;
        case Kind.TypeAlias: {
          const { type_params, value } = s;
          const scope = scopeOf(s);
          const visitValue = (): void => this.inScope(scope, () => this.visitExpr(value));
          this.visitTypeParams(scope.typeParameters, type_params, visitValue);
          return;
        }
        case Kind.AugAssign:
          this.visitExpr(s.target);
          this.visitExpr(s.value);
          return;
        case Kind.AnnAssign:
          this.visitAnnAssign(s);
          return;
        case Kind.For:
        case Kind.AsyncFor:
          this.push(BlockKind.Loop, s);
          this.visitExpr(s.iter);
          this.visitExpr(s.target);
          this.visitBody(s.body);
          this.pop();
          this.visitBody(s.orelse);
          return;
        case Kind.While:
          this.push(BlockKind.Loop, s);
          this.visitExpr(s.test);
          this.visitBody(s.body);
          this.pop();
          this.visitBody(s.orelse);
          return;
        case Kind.If: {
          this.visitExpr(s.test);
          this.visitBody(s.body);
          const orelse = s.orelse;
          if (orelse !== null && orelse.kind === Kind.If && orelse.next === null) {
            s = orelse;
            continue;
          }
          this.visitBody(orelse);
          return;
        }
        case Kind.With:
        case Kind.AsyncWith:
          this.visitWith(s.items, s.body);
          return;
        case Kind.Match:
          this.visitMatch(s);
          return;
        case Kind.Raise:
          if (s.exc !== null) this.visitExpr(s.exc);
          if (s.cause !== null) this.visitExpr(s.cause);
          return;
        case Kind.Try:
        case Kind.TryStar:
          this.visitTry(s);
          return;
        case Kind.Assert:
          this.visitExpr(s.test);
          if (s.msg !== null) this.visitExpr(s.msg);
          return;
        case Kind.Expr:
          this.visitExpr(s.value);
          return;
        case Kind.Break:
          if (!this.unwind(s, true)) this.fail("'break' outside loop", s);
          return;
        case Kind.Continue:
          if (!this.unwind(s, true)) this.fail("'continue' not properly in loop", s);
          return;
        case Kind.Import:
        case Kind.ImportFrom:
        case Kind.Global:
        case Kind.Nonlocal:
        case Kind.Pass:
          return;
      }
  }

  /** Where a `return` leaves: at its value, if that is a constant on the same line. */
  private returnPosition(s: Return): Located {
    const { value } = s;
    if (value === null || value.kind !== Kind.Constant) return s;
    return /[\r\n]/.test(this.source.slice(s.start, value.start)) ? s : value;
  }

  private visitFunctionDef(s: FunctionDef | AsyncFunctionDef): void {
    this.visitExprs(s.decorator_list);
    this.visitExprs(s.args.defaults);
    this.visitExprs(s.args.kw_defaults);
    const scope = scopeOf(s);
    this.visitTypeParams(scope.typeParameters, s.type_params, () => {
      if (!this.futureAnnotations && scope.signature !== null)
        this.inScope(scope.signature, () => this.visitAnnotations(s.args, s.returns));
      this.inScope(scope, () => {
        // A generator's or coroutine's body is inside a block that turns StopIteration into RuntimeError.
        if (scope.isGenerator || scope.isCoroutine) this.push(BlockKind.Plain, s);
        this.visitBody(s.body);
      });
    });
  }

  private visitClassDef(s: ClassDef): void {
    this.visitExprs(s.decorator_list);
    const scope = scopeOf(s);
    this.visitTypeParams(scope.typeParameters, s.type_params, () => {
      this.inScope(scope, () => this.visitNamespace(s.body));
      this.visitArguments(s.bases, s.keywords);
    });
  }

  private visitAnnAssign(s: AnnAssign): void {
    const { target, value } = s;
    if (value !== null) {
      this.visitExpr(value);
      this.visitExpr(target);
    }
    if (target.kind === Kind.Name) {
      // Annotations of anything but a variable of a module or class are never evaluated.
      if (s.simple !== 0 && !this.scope.isFunctionLike() && !this.futureAnnotations) this.deferred.push(s.annotation);
    } else if (value === null) {
      // The parts of the target are evaluated, but nothing is stored.
      if (target.kind === Kind.Attribute) this.visitExpr(target.value);
      else if (target.kind === Kind.Subscript) {
        this.visitExpr(target.value);
        this.visitSubscript(target.slice);
      }
    }
  }

  /** A subscript of what is annotated and not assigned: the members of a tuple are evaluated one by one, so none can be starred. */
  private visitSubscript(slice: ExprNode): void {
    if (slice.kind === Kind.Tuple) for (let e = slice.elts; e !== null; e = e.next) this.visitSubscript(e);
    else this.visitExpr(slice);
  }

  private visitWith(item: withitem | null, body: StmtNode | null): void {
    if (item === null) {
      this.visitBody(body);
      return;
    }
    this.visitExpr(item.context_expr);
    this.push(BlockKind.With, item.context_expr);
    if (item.optional_vars !== null) this.visitExpr(item.optional_vars);
    this.visitWith(item.next as withitem | null, body);
    this.pop();
  }

  private visitMatch(s: Match): void {
    this.visitExpr(s.subject);
    const hasDefault = PatternChecker.hasDefault(s);
    for (let c = s.cases; c !== null; c = c.next) {
      const last = c.next === null;
      if (!(last && hasDefault)) this.patterns.check(c.pattern, last || c.guard !== null);
      if (c.guard !== null) this.visitExpr(c.guard);
      this.visitBody(c.body);
    }
  }

  private visitTry(s: Try | TryStar): void {
    if (s.finalbody === null) {
      this.visitTryExcept(s);
      return;
    }
    this.push(BlockKind.Finally, s, s.finalbody);
    if (s.handlers === null) this.visitBody(s.body);
    else this.visitTryExcept(s);
    this.pop();
    this.push(BlockKind.Plain, s);
    this.visitBody(s.finalbody);
    this.pop();
  }

  private visitTryExcept(s: Try | TryStar): void {
    const star = s.kind === Kind.TryStar;
    this.push(BlockKind.Plain, s);
    this.visitBody(s.body);
    this.pop();
    if (!star) this.visitBody(s.orelse);
    this.push(star ? BlockKind.ExceptStar : BlockKind.Plain, s);
    for (let h = s.handlers; h !== null; h = h.next) {
      if (h.type === null && h.next !== null) this.fail("default 'except:' must be last", h);
      if (h.type !== null) this.visitExpr(h.type);
      this.push(BlockKind.Plain, h);
      this.visitBody(h.body);
      this.pop();
    }
    this.pop();
    if (star) this.visitBody(s.orelse);
  }

  // --- parameters and type parameters ------------------------------------------------------------------------------------------------

  private visitAnnotations(a: Arguments, returns: ExprNode | null): void {
    const visitEach = (head: arg | null): void => {
      for (let p = head; p !== null; p = p.next) if (p.annotation !== null) this.visitAnnotation(p.annotation);
    };
    visitEach(a.args);
    visitEach(a.posonlyargs);
    if (a.vararg?.annotation) this.visitAnnotation(a.vararg.annotation);
    visitEach(a.kwonlyargs);
    if (a.kwarg?.annotation) this.visitAnnotation(a.kwarg.annotation);
    if (returns !== null) this.visitAnnotation(returns);
  }

  /** `*args: *Ts` is the one annotation that may be starred. */
  private visitAnnotation(annotation: ExprNode): void {
    this.visitExpr(annotation.kind === Kind.Starred ? annotation.value : annotation);
  }

  /** The type parameters of a definition, if it has any, and inside their scope the rest of it. */
  private visitTypeParams(scope: Scope | null, head: TypeParamNode | null, visitRest: () => void): void {
    if (scope === null) {
      visitRest();
      return;
    }
    this.inScope(scope, () => {
      let seenDefault = false;
      for (let p = head; p !== null; p = p.next) {
        const scopes = scope.typeVariables?.get(p);
        if (p.kind === Kind.TypeVar && p.bound !== null && scopes?.bound) {
          const { bound } = p;
          this.inScope(scopes.bound, () => this.visitExpr(bound));
        }
        const value = p.default_value;
        if (value !== null && scopes?.default) {
          seenDefault = true;
          this.inScope(scopes.default, () => this.visitAnnotation(value));
        } else if (seenDefault) this.fail(`non-default type parameter '${p.name}' follows default type parameter`, p);
      }
      visitRest();
    });
  }

  // --- expressions -------------------------------------------------------------------------------------------------------------------

  private visitExprs(head: ExprNode | null): void {
    for (let e = head; e !== null; e = e.next) this.visitExpr(e);
  }

  /** The members of a display, or the arguments of a call: each may be starred. */
  private visitElements(head: ExprNode | null): void {
    for (let e = head; e !== null; e = e.next) this.visitExpr(e.kind === Kind.Starred ? e.value : e);
  }

  visitExpr(expression: ExprNode): void {
    let e = expression;
    if (++this.depth > MAX_DEPTH) throw new NestingError('maximum recursion depth exceeded during compilation');
    loop: for (;;)
      switch (e.kind) {
        case Kind.Attribute:
        case Kind.Subscript:
        case Kind.Call:
        case Kind.BinOp:
          this.visitSpine(e);
          break loop;
        case Kind.BoolOp:
        case Kind.JoinedStr:
        case Kind.TemplateStr:
          this.visitExprs(e.values);
          break loop;
        case Kind.NamedExpr:
          this.visitExpr(e.value);
          e = e.target;
          continue;
        case Kind.UnaryOp:
          e = e.operand;
          continue;
        case Kind.Lambda: {
          this.visitExprs(e.args.defaults);
          this.visitExprs(e.args.kw_defaults);
          const { body } = e;
          this.inScope(scopeOf(e), () => this.visitExpr(body));
          break loop;
        }
        case Kind.IfExp:
          this.visitExpr(e.test);
          this.visitExpr(e.body);
          e = e.orelse;
          continue;
        case Kind.Dict: {
          let value = e.values;
          for (let key = e.keys; key !== null && value !== null; key = key.next, value = value.next) {
            this.visitExpr(key);
            this.visitExpr(value);
          }
          break loop;
        }
        case Kind.Set:
          this.visitElements(e.elts);
          break loop;
        case Kind.List:
        case Kind.Tuple:
          if (e.ctx === ExprContext.Store) this.checkStars(e.elts, e);
          this.visitElements(e.elts);
          break loop;
        case Kind.ListComp:
        case Kind.SetComp:
        case Kind.DictComp:
        case Kind.GeneratorExp:
          this.visitComprehension(e);
          break loop;
        case Kind.Yield:
        case Kind.YieldFrom:
          if (!this.scope.isFunctionLike())
            this.fail(e.kind === Kind.Yield ? "'yield' outside function" : "'yield from' outside function", e);
          if (e.kind === Kind.YieldFrom && this.scope.isCoroutine) this.fail("'yield from' inside async function", e);
          if (e.value === null) break loop;
          e = e.value;
          continue;
        case Kind.Await:
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
        case Kind.Starred:
          if (e.ctx === ExprContext.Store) this.fail('starred assignment target must be in a list or tuple', e);
          this.fail("can't use starred expression here", e);
          break loop;
        case Kind.Slice:
          if (e.lower !== null) this.visitExpr(e.lower);
          if (e.upper !== null) this.visitExpr(e.upper);
          if (e.step !== null) this.visitExpr(e.step);
          break loop;
        default:
          // Names, constants, and holes in lists.
          break loop;
      }
    this.depth--;
  }

  /** A chain such as `a.b(c)[d] + e`, however long, without going deep. */
  private visitSpine(outermost: Spine): void {
    const spine: Spine[] = [];
    let e: ExprNode = outermost;
    while (isSpine(e)) {
      // The keywords of a call are looked at before the call's function is.
      if (e.kind === Kind.Call) this.checkKeywords(e.keywords);
      spine.push(e);
      e = firstOperand(e);
    }
    this.visitExpr(e);
    for (let i = spine.length - 1; i >= 0; i--) {
      const part = spine[i]!;
      if (part.kind === Kind.Subscript) this.visitExpr(part.slice);
      else if (part.kind === Kind.BinOp) this.visitExpr(part.right);
      else if (part.kind === Kind.Call) {
        this.visitElements(part.args);
        for (let k = part.keywords; k !== null; k = k.next) this.visitExpr(k.value);
      }
    }
  }

  private visitArguments(args: ExprNode | null, keywords: keyword | null): void {
    this.checkKeywords(keywords);
    this.visitElements(args);
    for (let k = keywords; k !== null; k = k.next) this.visitExpr(k.value);
  }

  private checkKeywords(head: keyword | null): void {
    if (head === null || head.next === null) return;
    const seen = new Set<string>();
    const repeated = new Set<string>();
    for (let k: keyword | null = head; k !== null; k = k.next)
      if (k.arg !== null) (seen.has(k.arg) ? repeated : seen).add(k.arg);
    if (repeated.size === 0) return;
    // The name that comes first is reported, at its second place.
    const met = new Set<string>();
    const names: keyword[] = [];
    for (let k: keyword | null = head; k !== null; k = k.next) if (k.arg !== null && repeated.has(k.arg)) names.push(k);
    const first = names[0]!.arg;
    for (const k of names) {
      if (k.arg === first && met.has(first!)) this.fail(`keyword argument repeated: ${first}`, k);
      met.add(k.arg!);
    }
    throw new InternalError('a repeated keyword argument was lost');
  }

  private checkStars(head: ExprNode | null, at: Located): void {
    let before = 0;
    let after = 0;
    let seen = false;
    for (let e = head; e !== null; e = e.next) {
      if (e.kind === Kind.Starred) {
        if (seen) this.fail('multiple starred expressions in assignment', at);
        seen = true;
      } else if (seen) after++;
      else before++;
    }
    if (seen && (before > MAX_BEFORE_STAR || after > MAX_AFTER_STAR))
      this.fail('too many expressions in star-unpacking assignment', at);
  }

  private visitComprehension(e: ListComp | SetComp | DictComp | GeneratorExp): void {
    if (e.generators !== null) this.visitExpr(e.generators.iter);
    const scope = scopeOf(e);
    const { scope: outerScope, blocks: outerBlocks } = this;
    this.scope = scope;
    // An inlined comprehension is inside the blocks of its function.
    if (!scope.inlined) this.blocks = [];
    this.visitGenerators(e);
    this.scope = outerScope;
    this.blocks = outerBlocks;
  }

  private visitGenerators(e: ListComp | SetComp | DictComp | GeneratorExp): void {
    const { length } = this.blocks;
    for (let g = e.generators; g !== null; g = g.next) {
      if (g !== e.generators) this.visitExpr(g.iter);
      if (g.is_async !== 0) this.push(BlockKind.Plain, e);
      this.visitExpr(g.target);
      this.visitExprs(g.ifs);
    }
    if (e.kind === Kind.DictComp) {
      this.visitExpr(e.key);
      this.visitExpr(e.value);
    } else this.visitExpr(e.elt);
    this.blocks.length = length;
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
