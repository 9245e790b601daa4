// What a tree that a program made must be, beyond the types of its fields, before the compiler may see it: contexts, lengths of lists,
// what stands in patterns, places. A tree of the parser is always so.

import {
  type AnyNode,
  type comprehension as Comprehension,
  ConstantType,
  EXPR_CONTEXT_NAMES,
  ExprContext,
  type ExprNode,
  type GivenConstant,
  isHole,
  KIND_NAMES,
  Kind,
  listOf,
  Operator,
  type arguments as Parameters,
  type PatternNode,
  type StmtNode,
  type TypeParamNode,
  UnaryOperator,
} from '@taipan/parser';
import { typeError, valueError } from '@taipan/vm';

type Linked = { readonly next: unknown };

/**
 * Looks for what is wrong in a tree.
 * @param misplaced what is wrong with the place of a node, for each whose place is impossible
 * @throws PyException ValueError, TypeError for the first fault
 */
export function validateTree(tree: AnyNode, misplaced: ReadonlyMap<unknown, string>): void {
  new TreeValidator(misplaced).tree(tree);
}

const KEYWORD_CONSTANTS: ReadonlySet<string> = new Set(['None', 'True', 'False']);

const isSingleton = (type: ConstantType): boolean =>
  type === ConstantType.None || type === ConstantType.True || type === ConstantType.False;

/** Whether an expression is a number with or without a minus sign, of the kinds that are allowed. */
function isNumber(node: ExprNode, mayBeReal: boolean, mayBeImaginary: boolean): boolean {
  const number = node.kind === Kind.UnaryOp && node.op === UnaryOperator.USub ? node.operand : node;
  if (number.kind !== Kind.Constant) return false;
  const { constantType: type, value } = number;
  if (type === ConstantType.Int || type === ConstantType.Float) return mayBeReal;
  const isComplex = type === ConstantType.Complex || (type === ConstantType.Given && (value as GivenConstant).isNumber);
  return isComplex && mayBeImaginary;
}

/** Whether an expression is a complex number in two parts. */
const isComplexSum = (node: ExprNode): boolean =>
  node.kind === Kind.BinOp &&
  (node.op === Operator.Add || node.op === Operator.Sub) &&
  isNumber(node.left, true, false) &&
  node.right.kind === Kind.Constant &&
  isNumber(node.right, false, true);

const lengthOf = (head: Linked | null): number => {
  let length = 0;
  for (let node = head; node !== null; node = node.next as Linked | null) length++;
  return length;
};

class TreeValidator {
  private readonly misplaced: ReadonlyMap<unknown, string>;

  constructor(misplaced: ReadonlyMap<unknown, string>) {
    this.misplaced = misplaced;
  }

  tree(node: AnyNode): void {
    if (node.kind === Kind.Expression) this.expression(node.body, ExprContext.Load);
    else if (node.kind === Kind.Module || node.kind === Kind.Interactive) this.statements(node.body);
  }

  private place(node: unknown): void {
    const fault = this.misplaced.get(node);
    if (fault !== undefined) throw valueError(fault);
  }

  private name(name: string | null): void {
    if (name !== null && KEYWORD_CONSTANTS.has(name))
      throw valueError(`identifier field can't represent '${name}' constant`);
  }

  private nonEmpty(list: Linked | readonly string[] | null, what: string, owner: string): void {
    if (list === null || (Array.isArray(list) && list.length === 0)) throw valueError(`empty ${what} on ${owner}`);
  }

  // -- Statements

  private statements(head: StmtNode | null): void {
    for (const statement of listOf(head)) {
      if (isHole(statement)) throw valueError('None disallowed in statement list');
      this.statement(statement);
    }
  }

  private block(body: StmtNode | null, owner: string): void {
    this.nonEmpty(body, 'body', owner);
    this.statements(body);
  }

  private statement(node: StmtNode): void {
    this.place(node);
    const name = KIND_NAMES[node.kind] as string;
    const load = ExprContext.Load;
    switch (node.kind) {
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef:
        this.block(node.body, name);
        this.typeParameters(node.type_params);
        this.parameters(node.args);
        this.expressions(node.decorator_list, load);
        this.optional(node.returns);
        return;
      case Kind.ClassDef:
        this.block(node.body, name);
        this.typeParameters(node.type_params);
        this.expressions(node.bases, load);
        for (const { value } of listOf(node.keywords)) this.expression(value, load);
        this.expressions(node.decorator_list, load);
        return;
      case Kind.Return:
        this.optional(node.value);
        return;
      case Kind.Delete:
        this.nonEmpty(node.targets, 'targets', name);
        this.expressions(node.targets, ExprContext.Del);
        return;
      case Kind.Assign:
        this.nonEmpty(node.targets, 'targets', name);
        this.expressions(node.targets, ExprContext.Store);
        this.expression(node.value, load);
        return;
      case Kind.TypeAlias:
        if (node.name.kind !== Kind.Name) throw typeError('TypeAlias with non-Name name');
        this.expression(node.name, ExprContext.Store);
        this.typeParameters(node.type_params);
        this.expression(node.value, load);
        return;
      case Kind.AugAssign:
        this.expression(node.target, ExprContext.Store);
        this.expression(node.value, load);
        return;
      case Kind.AnnAssign:
        if (node.target.kind !== Kind.Name && node.simple) throw typeError('AnnAssign with simple non-Name target');
        this.expression(node.target, ExprContext.Store);
        this.optional(node.value);
        this.expression(node.annotation, load);
        return;
      case Kind.For:
      case Kind.AsyncFor:
        this.expression(node.target, ExprContext.Store);
        this.expression(node.iter, load);
        this.block(node.body, name);
        this.statements(node.orelse);
        return;
      case Kind.While:
      case Kind.If:
        this.expression(node.test, load);
        this.block(node.body, name);
        this.statements(node.orelse);
        return;
      case Kind.With:
      case Kind.AsyncWith:
        this.nonEmpty(node.items, 'items', name);
        for (const { context_expr, optional_vars } of listOf(node.items)) {
          this.expression(context_expr, load);
          if (optional_vars !== null) this.expression(optional_vars, ExprContext.Store);
        }
        this.block(node.body, name);
        return;
      case Kind.Match:
        this.expression(node.subject, load);
        this.nonEmpty(node.cases, 'cases', name);
        for (const { pattern, guard, body } of listOf(node.cases)) {
          this.pattern(pattern, false);
          this.optional(guard);
          this.block(body, 'match_case');
        }
        return;
      case Kind.Raise:
        if (node.exc === null && node.cause !== null) throw valueError('Raise with cause but no exception');
        this.optional(node.exc);
        this.optional(node.cause);
        return;
      case Kind.Try:
      case Kind.TryStar:
        this.block(node.body, name);
        if (node.handlers === null) {
          if (node.finalbody === null) throw valueError(`${name} has neither except handlers nor finalbody`);
          if (node.orelse !== null) throw valueError(`${name} has orelse but no except handlers`);
        }
        for (const handler of listOf(node.handlers)) {
          this.place(handler);
          this.optional(handler.type);
          this.block(handler.body, 'ExceptHandler');
        }
        this.statements(node.finalbody);
        this.statements(node.orelse);
        return;
      case Kind.Assert:
        this.expression(node.test, load);
        this.optional(node.msg);
        return;
      case Kind.ImportFrom:
        if (node.level < 0) throw valueError('Negative ImportFrom level');
        this.nonEmpty(node.names, 'names', name);
        return;
      case Kind.Import:
      case Kind.Global:
      case Kind.Nonlocal:
        this.nonEmpty(node.names, 'names', name);
        return;
      case Kind.Expr:
        this.expression(node.value, load);
    }
  }

  private typeParameters(head: TypeParamNode | null): void {
    for (const parameter of listOf(head)) {
      this.place(parameter);
      this.name(parameter.name);
      if (parameter.kind === Kind.TypeVar) this.optional(parameter.bound);
      this.optional(parameter.default_value);
    }
  }

  private parameters(node: Parameters): void {
    const { posonlyargs, args, vararg, kwonlyargs, kwarg, defaults, kw_defaults } = node;
    for (const list of [posonlyargs, args, vararg, kwonlyargs, kwarg])
      for (const parameter of listOf(list)) {
        this.place(parameter);
        this.optional(parameter.annotation);
      }
    if (lengthOf(defaults) > lengthOf(posonlyargs) + lengthOf(args))
      throw valueError('more positional defaults than args on arguments');
    if (lengthOf(kw_defaults) !== lengthOf(kwonlyargs))
      throw valueError('length of kwonlyargs is not the same as kw_defaults on arguments');
    this.expressions(defaults, ExprContext.Load);
    this.expressions(kw_defaults, ExprContext.Load, true);
  }

  // -- Expressions

  private optional(node: ExprNode | null): void {
    if (node !== null) this.expression(node, ExprContext.Load);
  }

  private expressions(head: ExprNode | null, context: ExprContext, mayHaveHoles = false): void {
    for (const node of listOf(head)) {
      if (!isHole(node)) this.expression(node, context);
      else if (!mayHaveHoles) throw valueError('None disallowed in expression list');
    }
  }

  private comprehension(generators: Comprehension | null, ...elements: ExprNode[]): void {
    if (generators === null) throw valueError('comprehension with no generators');
    for (const { target, iter, ifs } of listOf(generators)) {
      this.expression(target, ExprContext.Store);
      this.expression(iter, ExprContext.Load);
      this.expressions(ifs, ExprContext.Load);
    }
    for (const element of elements) this.expression(element, ExprContext.Load);
  }

  private context(node: ExprNode, wanted: ExprContext): void {
    switch (node.kind) {
      case Kind.Attribute:
      case Kind.Subscript:
      case Kind.Starred:
      case Kind.Name:
      case Kind.List:
      case Kind.Tuple:
        if (node.kind === Kind.Name) this.name(node.id);
        if (node.ctx !== wanted) {
          const [expected, actual] = [EXPR_CONTEXT_NAMES[wanted], EXPR_CONTEXT_NAMES[node.ctx]];
          throw valueError(`expression must have ${expected} context but has ${actual} instead`);
        }
        return;
      default:
        if (wanted !== ExprContext.Load)
          throw valueError(`expression which can't be assigned to in ${EXPR_CONTEXT_NAMES[wanted]} context`);
    }
  }

  private expression(node: ExprNode, context: ExprContext): void {
    this.place(node);
    this.context(node, context);
    const load = ExprContext.Load;
    switch (node.kind) {
      case Kind.BoolOp:
        if (lengthOf(node.values) < 2) throw valueError('BoolOp with less than 2 values');
        this.expressions(node.values, load);
        return;
      case Kind.BinOp:
        this.expression(node.left, load);
        this.expression(node.right, load);
        return;
      case Kind.UnaryOp:
        this.expression(node.operand, load);
        return;
      case Kind.Lambda:
        this.parameters(node.args);
        this.expression(node.body, load);
        return;
      case Kind.IfExp:
        this.expression(node.test, load);
        this.expression(node.body, load);
        this.expression(node.orelse, load);
        return;
      case Kind.Dict:
        if (lengthOf(node.keys) !== lengthOf(node.values))
          throw valueError("Dict doesn't have the same number of keys as values");
        this.expressions(node.keys, load, true);
        this.expressions(node.values, load);
        return;
      case Kind.Set:
        this.expressions(node.elts, load);
        return;
      case Kind.ListComp:
      case Kind.SetComp:
      case Kind.GeneratorExp:
        this.comprehension(node.generators, node.elt);
        return;
      case Kind.DictComp:
        this.comprehension(node.generators, node.key, node.value);
        return;
      case Kind.Yield:
        this.optional(node.value);
        return;
      case Kind.YieldFrom:
      case Kind.Await:
      case Kind.Attribute:
        this.expression(node.value, load);
        return;
      case Kind.Compare: {
        const count = lengthOf(node.comparators);
        if (count === 0) throw valueError('Compare with no comparators');
        if (count !== (Array.isArray(node.ops) ? node.ops.length : 1))
          throw valueError('Compare has a different number of comparators and operands');
        this.expressions(node.comparators, load);
        this.expression(node.left, load);
        return;
      }
      case Kind.Call:
        this.expression(node.func, load);
        this.expressions(node.args, load);
        for (const { value } of listOf(node.keywords)) this.expression(value, load);
        return;
      case Kind.JoinedStr:
      case Kind.TemplateStr:
        this.expressions(node.values, load);
        return;
      case Kind.FormattedValue:
      case Kind.Interpolation:
        this.expression(node.value, load);
        this.optional(node.format_spec);
        return;
      case Kind.Subscript:
        this.expression(node.slice, load);
        this.expression(node.value, load);
        return;
      case Kind.Starred:
        this.expression(node.value, context);
        return;
      case Kind.Slice:
        this.optional(node.lower);
        this.optional(node.upper);
        this.optional(node.step);
        return;
      case Kind.List:
      case Kind.Tuple:
        this.expressions(node.elts, context);
        return;
      case Kind.NamedExpr:
        if (node.target.kind !== Kind.Name) throw typeError('NamedExpr target must be a Name');
        this.expression(node.value, load);
    }
  }

  // -- Patterns

  private capture(name: string | null): void {
    if (name === '_') throw valueError("can't capture name '_' in patterns");
    this.name(name);
  }

  private patterns(head: PatternNode | null, mayBeStarred = false): void {
    for (const pattern of listOf(head)) this.pattern(pattern, mayBeStarred);
  }

  private pattern(node: PatternNode, mayBeStarred: boolean): void {
    this.place(node);
    switch (node.kind) {
      case Kind.MatchValue:
        this.patternValue(node.value);
        return;
      case Kind.MatchSingleton:
        if (!isSingleton(node.constantType)) throw valueError('MatchSingleton can only contain True, False and None');
        return;
      case Kind.MatchSequence:
        this.patterns(node.patterns, true);
        return;
      case Kind.MatchMapping:
        if (lengthOf(node.keys) !== lengthOf(node.patterns))
          throw valueError("MatchMapping doesn't have the same number of keys as patterns");
        this.capture(node.rest);
        for (const key of listOf(node.keys))
          if (key.kind !== Kind.Constant || !isSingleton(key.constantType)) this.patternValue(key);
        this.patterns(node.patterns);
        return;
      case Kind.MatchClass: {
        const names = node.kwd_attrs ?? [];
        if (names.length !== lengthOf(node.kwd_patterns))
          throw valueError("MatchClass doesn't have the same number of keyword attributes as patterns");
        this.expression(node.cls, ExprContext.Load);
        let cls = node.cls;
        while (cls.kind === Kind.Attribute) cls = cls.value;
        if (cls.kind !== Kind.Name) throw valueError('MatchClass cls field can only contain Name or Attribute nodes.');
        for (const name of names) this.name(name);
        this.patterns(node.patterns);
        this.patterns(node.kwd_patterns);
        return;
      }
      case Kind.MatchStar:
        if (!mayBeStarred) throw valueError("can't use MatchStar here");
        this.capture(node.name);
        return;
      case Kind.MatchAs:
        this.capture(node.name);
        if (node.pattern === null) return;
        if (node.name === null) throw valueError('MatchAs must specify a target name if a pattern is given');
        this.pattern(node.pattern, false);
        return;
      case Kind.MatchOr:
        if (lengthOf(node.patterns) < 2) throw valueError('MatchOr requires at least 2 patterns');
        this.patterns(node.patterns);
    }
  }

  /** The value of a pattern: a literal, or an attribute. */
  private patternValue(node: ExprNode): void {
    this.expression(node, ExprContext.Load);
    if (node.kind === Kind.Constant) {
      const { constantType: type, value } = node;
      const isGiven = type === ConstantType.Given && !(value as GivenConstant).isNumber;
      if (isGiven || isSingleton(type) || type === ConstantType.Ellipsis)
        throw valueError('unexpected constant inside of a literal pattern');
      return;
    }
    if (node.kind === Kind.Attribute) return;
    // The compiler refuses texts with fields in words of its own.
    if (node.kind === Kind.JoinedStr || node.kind === Kind.TemplateStr) return;
    if (isNumber(node, true, true)) return;
    if (isComplexSum(node)) return;
    throw valueError('patterns may only match literals and attribute lookups');
  }
}
