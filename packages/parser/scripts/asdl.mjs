// The one table of syntax-tree nodes: names, fields and their order are those of CPython 3.14's abstract grammar (the `ast` module).
// `node scripts/generate-nodes.mjs` turns it into src/generated/nodes.ts; a test fails if that file is stale.
//
// A field is `name: type`. Types:
//   expr, stmt, pattern, ...  a node of that sum          expr?   that or null
//   expr*                     a list linked by `next` (its head, or null)
//   identifier, identifier?   a string (or null)          identifier*  an array of strings, or null
//   int, flag                 a small integer
//   constant                  the exact value of a Constant
//   operator, boolop, unaryop, cmpops, ctx   enumerations (cmpops: one, or an array of them)
//   hidden:NAME               kept on the node, but no field of CPython's

/** Sum types: name -> has position attributes -> constructors -> fields. */
export const SUMS = {
  mod: {
    located: false,
    kinds: {
      Module: 'body: stmt*, type_ignores: none*, scope: hidden',
      Interactive: 'body: stmt*, scope: hidden',
      Expression: 'body: expr, scope: hidden',
    },
  },
  stmt: {
    located: true,
    kinds: {
      FunctionDef:
        'name: identifier, args: arguments, body: stmt*, decorator_list: expr*, returns: expr?, type_comment: none?, type_params: type_param*, scope: hidden',
      AsyncFunctionDef:
        'name: identifier, args: arguments, body: stmt*, decorator_list: expr*, returns: expr?, type_comment: none?, type_params: type_param*, scope: hidden',
      ClassDef:
        'name: identifier, bases: expr*, keywords: keyword*, body: stmt*, decorator_list: expr*, type_params: type_param*, scope: hidden',
      Return: 'value: expr?',
      Delete: 'targets: expr*',
      Assign: 'targets: expr*, value: expr, type_comment: none?',
      TypeAlias: 'name: expr, type_params: type_param*, value: expr, scope: hidden',
      AugAssign: 'target: expr, op: operator, value: expr',
      AnnAssign: 'target: expr, annotation: expr, value: expr?, simple: int',
      For: 'target: expr, iter: expr, body: stmt*, orelse: stmt*, type_comment: none?',
      AsyncFor: 'target: expr, iter: expr, body: stmt*, orelse: stmt*, type_comment: none?',
      While: 'test: expr, body: stmt*, orelse: stmt*',
      If: 'test: expr, body: stmt*, orelse: stmt*',
      With: 'items: withitem*, body: stmt*, type_comment: none?',
      AsyncWith: 'items: withitem*, body: stmt*, type_comment: none?',
      Match: 'subject: expr, cases: match_case*',
      Raise: 'exc: expr?, cause: expr?',
      Try: 'body: stmt*, handlers: excepthandler*, orelse: stmt*, finalbody: stmt*',
      TryStar: 'body: stmt*, handlers: excepthandler*, orelse: stmt*, finalbody: stmt*',
      Assert: 'test: expr, msg: expr?',
      Import: 'names: alias*',
      ImportFrom: 'module: identifier?, names: alias*, level: int',
      Global: 'names: identifier*',
      Nonlocal: 'names: identifier*',
      Expr: 'value: expr',
      Pass: '',
      Break: '',
      Continue: '',
    },
  },
  expr: {
    located: true,
    kinds: {
      BoolOp: 'op: boolop, values: expr*',
      NamedExpr: 'target: expr, value: expr',
      BinOp: 'left: expr, op: operator, right: expr',
      UnaryOp: 'op: unaryop, operand: expr',
      Lambda: 'args: arguments, body: expr, scope: hidden',
      IfExp: 'test: expr, body: expr, orelse: expr',
      Dict: 'keys: expr*, values: expr*',
      Set: 'elts: expr*',
      ListComp: 'elt: expr, generators: comprehension*, scope: hidden',
      SetComp: 'elt: expr, generators: comprehension*, scope: hidden',
      DictComp: 'key: expr, value: expr, generators: comprehension*, scope: hidden',
      GeneratorExp: 'elt: expr, generators: comprehension*, scope: hidden',
      Await: 'value: expr',
      Yield: 'value: expr?',
      YieldFrom: 'value: expr',
      Compare: 'left: expr, ops: cmpops, comparators: expr*',
      Call: 'func: expr, args: expr*, keywords: keyword*',
      FormattedValue: 'value: expr, conversion: int, format_spec: expr?',
      Interpolation: 'value: expr, str: constant, conversion: int, format_spec: expr?',
      JoinedStr: 'values: expr*',
      TemplateStr: 'values: expr*',
      Constant: 'value: constant, kind: string?, type: flag',
      Attribute: 'value: expr, attr: identifier, ctx: ctx',
      Subscript: 'value: expr, slice: expr, ctx: ctx',
      Starred: 'value: expr, ctx: ctx',
      Name: 'id: identifier, ctx: ctx',
      List: 'elts: expr*, ctx: ctx',
      Tuple: 'elts: expr*, ctx: ctx',
      Slice: 'lower: expr?, upper: expr?, step: expr?',
    },
  },
  comprehension: { located: false, kinds: { comprehension: 'target: expr, iter: expr, ifs: expr*, is_async: int' } },
  excepthandler: { located: true, kinds: { ExceptHandler: 'type: expr?, name: identifier?, body: stmt*' } },
  arguments: {
    located: false,
    kinds: {
      arguments:
        'posonlyargs: arg*, args: arg*, vararg: arg?, kwonlyargs: arg*, kw_defaults: expr*, kwarg: arg?, defaults: expr*',
    },
  },
  arg: { located: true, kinds: { arg: 'arg: identifier, annotation: expr?, type_comment: none?' } },
  keyword: { located: true, kinds: { keyword: 'arg: identifier?, value: expr' } },
  alias: { located: true, kinds: { alias: 'name: identifier, asname: identifier?' } },
  withitem: { located: false, kinds: { withitem: 'context_expr: expr, optional_vars: expr?' } },
  match_case: { located: false, kinds: { match_case: 'pattern: pattern, guard: expr?, body: stmt*' } },
  pattern: {
    located: true,
    kinds: {
      MatchValue: 'value: expr',
      MatchSingleton: 'value: constant, type: flag',
      MatchSequence: 'patterns: pattern*',
      MatchMapping: 'keys: expr*, patterns: pattern*, rest: identifier?',
      MatchClass: 'cls: expr, patterns: pattern*, kwd_attrs: identifier*, kwd_patterns: pattern*',
      MatchStar: 'name: identifier?',
      MatchAs: 'pattern: pattern?, name: identifier?',
      MatchOr: 'patterns: pattern*',
    },
  },
  type_param: {
    located: true,
    kinds: {
      TypeVar: 'name: identifier, bound: expr?, default_value: expr?',
      ParamSpec: 'name: identifier, default_value: expr?',
      TypeVarTuple: 'name: identifier, default_value: expr?',
    },
  },
};

/** Enumerations: member names in order; the first has number 1, so that 0 is "none". */
export const ENUMS = {
  Operator: [
    'Add',
    'Sub',
    'Mult',
    'MatMult',
    'Div',
    'Mod',
    'Pow',
    'LShift',
    'RShift',
    'BitOr',
    'BitXor',
    'BitAnd',
    'FloorDiv',
  ],
  BoolOperator: ['And', 'Or'],
  UnaryOperator: ['Invert', 'Not', 'UAdd', 'USub'],
  CompareOperator: ['Eq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE', 'Is', 'IsNot', 'In', 'NotIn'],
  ExprContext: ['Load', 'Store', 'Del'],
  // What a Constant's `value` is: a JavaScript number alone does not tell 1 from 1.0 from 1j.
  // 'Given' is what no source text says, only a tree that a program made: a tuple, say.
  ConstantType: ['None', 'True', 'False', 'Ellipsis', 'Int', 'Float', 'Complex', 'Str', 'Bytes', 'Given'],
};

/**
 * The fields that choose a slot first, hottest first; the others take what is left. A node has three slots, so where a kind has more
 * fields, some are in RARE.
 */
export const HOT = [
  'value',
  'left',
  'right',
  'op',
  'body',
  'id',
  'func',
  'args',
  'comparators',
  'test',
  'attr',
  'name',
];

/** Fields of kinds that have many, or that are seldom there: they are in a second object, made only for a node that has one of them. */
export const RARE = [
  'scope',
  'keywords',
  'iter',
  'decorator_list',
  'returns',
  'type_params',
  'finalbody',
  'posonlyargs',
  'vararg',
  'kwonlyargs',
  'kw_defaults',
  'kwarg',
  'kwd_patterns',
  'str',
  'simple',
  'is_async',
];
