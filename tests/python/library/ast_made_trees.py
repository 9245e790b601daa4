# Trees that a program makes, which the parser would not: what compile() says of them.
from ast import *
L, S, D = Load(), Store(), Del()
x, y = Name('x', L), Name('x', S)
def stmt(node, what=''):
    m = Module([node], [])
    fix_missing_locations(m)
    show(m, 'exec')
def show(m, mode):
    try:
        compile(m, 'f', mode)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('ok')
def expr(node):
    m = Expression(node)
    fix_missing_locations(m)
    show(m, 'eval')
def pat(p):
    stmt(Match(x, [match_case(p, None, [Pass()])]))
C = Constant
A = arguments
i = 0
nodes = [
    lambda: Delete([]), lambda: Delete([None]), lambda: Delete([x]), lambda: Delete([C(1)]), lambda: Assign([], x),
    lambda: Assign([None], x), lambda: Assign([x], x),
    lambda: Assign([y], y), lambda: AugAssign(x, Add(), x), lambda: AnnAssign(Attribute(x, 'a', S), x, x, 1),
    lambda: AnnAssign(x, x, None, 1),
    lambda: AnnAssign(y, y, None, 1), lambda: For(x, x, [Pass()], []), lambda: For(y, x, [], []), lambda: For(y, x, [None], []),
    lambda: AsyncFor(y, x, [], []), lambda: While(x, [], []),
    lambda: While(x, [Pass()], [None]), lambda: If(x, [], []), lambda: With([], [Pass()]),
    lambda: With([withitem(x, None)], []), lambda: With([withitem(x, x)], [Pass()]), lambda: With([None], [Pass()]),
    lambda: Raise(None, x), lambda: Try([], [], [], []), lambda: Try([Pass()], [], [], []),
    lambda: Try([Pass()], [], [Pass()], [Pass()]), lambda: TryStar([Pass()], [], [Pass()], [Pass()]),
    lambda: Try([Pass()], [ExceptHandler(x, 'a', [])], [], []),
    lambda: Try([Pass()], [ExceptHandler(y, 'a', [Pass()])], [], []),
    lambda: Try([Pass()], [ExceptHandler(None, 'True', [Pass()])], [], []), lambda: Import([]), lambda: ImportFrom('a', [], 0),
    lambda: ImportFrom(None, [alias('a', None)], -1), lambda: ImportFrom(None, [alias('a', None)], 0),
    lambda: Global([]), lambda: Nonlocal([]), lambda: Nonlocal(['x']), lambda: Expr(y), lambda: Expr(None),
    lambda: FunctionDef('f', A(), [], [], None, None, []),
    lambda: FunctionDef('f', A(args=[arg('x', y)]), [Pass()], [], None, None, []),
    lambda: FunctionDef('f', A(defaults=[x]), [Pass()], [], None, None, []),
    lambda: FunctionDef('f', A(kw_defaults=[None]), [Pass()], [], None, None, []),
    lambda: FunctionDef('f', A(args=[arg('a', None)], defaults=[None]), [Pass()], [], None, None, []),
    lambda: FunctionDef('f', A(), [Pass()], [y], None, None, []), lambda: FunctionDef('f', A(), [Pass()], [], y, None, []),
    lambda: FunctionDef('f', A(), [Pass()], [], None, None, [TypeVar('True', None)]),
    lambda: FunctionDef('True', A(), [Pass()], [], None, None, []),
    lambda: FunctionDef('f', A(args=[arg('None')]), [Pass()], [], None, None, []),
    lambda: FunctionDef('f', A(args=[None]), [Pass()], [], None, None, []),
    lambda: FunctionDef('f', A(vararg=arg('x', y)), [Pass()], [], None, None, []),
    lambda: ClassDef('C', [], [], [], []), lambda: ClassDef('C', [y], [], [Pass()], []),
    lambda: ClassDef('C', [], [keyword('a', y)], [Pass()], []), lambda: ClassDef('C', [], [], [Pass()], [y]),
    lambda: ClassDef('None', [], [], [Pass()], []),
    lambda: TypeAlias(x, [], x), lambda: TypeAlias(C(1), [], x), lambda: TypeAlias(y, [], y), lambda: Return(x),
    lambda: Break(), lambda: Assert(y, None), lambda: Assert(x, y), lambda: Match(x, []),
    lambda: Match(x, [match_case(MatchValue(C(1)), None, [])]), lambda: None, lambda: Assign([Starred(y, S)], x),
    lambda: Assign([Tuple([Starred(y, S), Starred(y, S)], S)], x),
    lambda: Assign([Tuple([x], S)], x), lambda: Assign([Attribute(y, 'a', S)], x), lambda: Assign([Attribute(x, 'None', S)], x),
    lambda: Assign([Name('True', S)], x), lambda: 5, lambda: 'a',
]
exprs = [
    lambda: BoolOp(And(), [x]), lambda: BoolOp(And(), [x, None]), lambda: BoolOp(And(), [x, y]), lambda: BinOp(x, Add(), y),
    lambda: UnaryOp(Not(), y), lambda: Lambda(A(defaults=[x]), x), lambda: Lambda(A(), y), lambda: IfExp(y, x, x),
    lambda: Dict([], [x]), lambda: Dict([None], [None]), lambda: Dict([None], [x]), lambda: Set([None]), lambda: Set([y]),
    lambda: Set([]),
    lambda: ListComp(x, []), lambda: ListComp(x, [comprehension(x, x, [], 0)]),
    lambda: ListComp(x, [comprehension(y, x, [y], 0)]), lambda: ListComp(x, [comprehension(y, x, [None], 0)]),
    lambda: DictComp(x, x, []), lambda: DictComp(y, x, [comprehension(y, x, [], 0)]),
    lambda: GeneratorExp(y, [comprehension(y, x, [], 0)]),
    lambda: Yield(x), lambda: Yield(y), lambda: Await(x), lambda: Compare(x, [In()], []), lambda: Compare(x, [In()], [x, x]),
    lambda: Compare(x, [], []), lambda: Compare(y, [In()], [x]), lambda: Compare(x, [In()], [C('blah')]),
    lambda: Compare(x, [], [x]),
    lambda: Call(y, [], []), lambda: Call(x, [y], []), lambda: Call(x, [None], []), lambda: Call(x, [], [keyword('w', y)]),
    lambda: Call(x, [], [keyword('True', x)]), lambda: Call(x, [], [keyword('a', x), keyword('a', x)]), lambda: C([]),
    lambda: C(int), lambda: C((1, [2])), lambda: C((1, (2, frozenset({3})))), lambda: C(3+4j),
    lambda: C(type('F', (float,), {})(1.0)), lambda: C(type('F', (int,), {})(1)), lambda: C(type('F', (str,), {})('a')),
    lambda: C(type('F', (tuple,), {})()), lambda: C(type('F', (bytes,), {})()), lambda: C(NotImplemented),
    lambda: Attribute(y, 'x', L), lambda: Attribute(x, 'x', S), lambda: Attribute(x, '__debug__', L),
    lambda: Subscript(y, x, L), lambda: Subscript(x, y, L), lambda: Starred(List([x], L), S), lambda: Starred(x, L),
    lambda: Tuple([Starred(x, L)], L), lambda: Tuple([None], L), lambda: Tuple([y], L), lambda: List([x, y], L),
    lambda: Slice(x, None, None), lambda: Subscript(x, Slice(y, x, None), L), lambda: Subscript(x, Slice(None, None, None), L),
    lambda: Name('True', L), lambda: Name('__debug__', L), lambda: Name('__debug__', S), lambda: NamedExpr(x, x),
    lambda: NamedExpr(y, y), lambda: NamedExpr(C(1), x), lambda: NamedExpr(y, x), lambda: JoinedStr([C('a'), y]),
    lambda: JoinedStr([FormattedValue(y, -1, None)]), lambda: JoinedStr([FormattedValue(x, 114, C('a'))]),
    lambda: JoinedStr([C(1)]), lambda: JoinedStr([x]), lambda: FormattedValue(x, -1, None),
    lambda: FormattedValue(x, -1, C('3')),
    lambda: TemplateStr([Interpolation(x, 'x', -1, None), C('a')]), lambda: TemplateStr([Interpolation(y, 'x', -1, None)]),
    lambda: TemplateStr([C(1)]), lambda: Interpolation(x, 'x', -1, None), lambda: None, lambda: 5, lambda: Constant(1, kind=5),
    lambda: Name(5, L), lambda: Name('x', 5), lambda: Name('a b', L), lambda: Name('', L), lambda: BinOp(x, 5, x),
    lambda: UnaryOp(None, x), lambda: List(5, L), lambda: List((x,), L), lambda: Yield(5), lambda: Name(), lambda: BinOp(x),
    lambda: Call(x, [x, 5]),
]
V = MatchValue
pats = [
    lambda: V(C(1)), lambda: V(C(None)), lambda: V(C(...)), lambda: V(C((1,))), lambda: V(C(1+2j)),
    lambda: V(UnaryOp(USub(), C(1))), lambda: V(UnaryOp(UAdd(), C(1))), lambda: V(UnaryOp(Not(), C(1))),
    lambda: V(UnaryOp(USub(), C('a'))), lambda: V(UnaryOp(USub(), C(1j))), lambda: V(UnaryOp(USub(), UnaryOp(USub(), C(1)))),
    lambda: V(BinOp(C(1), Add(), C(1j))), lambda: V(BinOp(C(1j), Add(), C(1j))), lambda: V(BinOp(C(1), Mult(), C(1j))),
    lambda: V(BinOp(C(1), Add(), C(1))), lambda: V(BinOp(UnaryOp(USub(), C(1)), Sub(), C(1j))),
    lambda: V(BinOp(C(1), Sub(), UnaryOp(USub(), C(1j)))), lambda: V(BinOp(UnaryOp(UAdd(), C(1)), Sub(), C(1j))),
    lambda: V(x), lambda: V(Attribute(x, 'a', L)), lambda: V(Attribute(x, 'a', S)), lambda: V(JoinedStr([C('a')])),
    lambda: V(JoinedStr([FormattedValue(x, -1, None)])), lambda: V(TemplateStr([C('a')])), lambda: V(List([], L)),
    lambda: V(C(b'a')),
    lambda: MatchSingleton(1), lambda: MatchSingleton('a'), lambda: MatchSingleton(None), lambda: MatchSingleton([]),
    lambda: MatchSingleton((1,)), lambda: MatchSingleton(1.5),
    lambda: MatchSequence([]), lambda: MatchSequence([V(x)]), lambda: MatchSequence([MatchStar('a'), MatchStar('b')]),
    lambda: MatchSequence([MatchStar('True')]), lambda: MatchSequence([MatchStar('_')]), lambda: MatchStar('a'),
    lambda: MatchSequence([5]),
    lambda: MatchMapping([C(1)], [], None), lambda: MatchMapping([C(1)], [MatchStar()], None),
    lambda: MatchMapping([C(1)], [MatchAs()], '_'), lambda: MatchMapping([C(1)], [MatchAs()], 'None'),
    lambda: MatchMapping([C(None)], [MatchAs()], 'a'), lambda: MatchMapping([x], [MatchAs()], 'a'),
    lambda: MatchMapping([C(1), C(1)], [MatchAs(), MatchAs()], 'a'), lambda: MatchMapping([C(...)], [MatchAs()], 'a'),
    lambda: MatchClass(x, [], ['a'], []), lambda: MatchClass(y, [], [], []), lambda: MatchClass(C(1), [], [], []),
    lambda: MatchClass(Attribute(Subscript(x, x, L), 'a', L), [], [], []),
    lambda: MatchClass(Attribute(x, 'a', L), [], ['True'], [MatchAs()]), lambda: MatchClass(x, [MatchStar()], [], []),
    lambda: MatchClass(x, [], ['a', 'a'], [MatchAs(), MatchAs()]), lambda: MatchClass(x, [], ['a'], [V(x)]),
    lambda: MatchClass(x, [], [5], [V(x)]),
    lambda: MatchAs(V(C(1)), None), lambda: MatchAs(None, '_'), lambda: MatchAs(None, 'True'),
    lambda: MatchAs(MatchStar(), 'a'), lambda: MatchAs(V(x), 'a'), lambda: MatchOr([]), lambda: MatchOr([V(C(1))]),
    lambda: MatchOr([V(C(1)), V(x)]), lambda: MatchOr([V(C(1)), MatchAs(None, 'a')]),
    lambda: MatchOr([MatchAs(None, 'a'), V(C(1))]), lambda: 5,
]
for f, list_ in (stmt, nodes), (expr, exprs), (pat, pats):
    for g in list_:
        print(f.__name__, i, end=': ')
        i += 1
        try:
            f(g())
        except Exception as e:
            print('!', type(e).__name__, e)
places = [
    (1, 0, 1, 5), (5, 0, 1, 0), (1, 5, 1, 2), (-1, 0, 3, 4), (1, -1, 1, 4), (-2, 0, -2, 5), (1, 0, None, None), (10, 0, 5, 0),
    (1, 1, 2, 0), (1, 0, 'a', 2), (None, 0, 1, 1), (0, 0, 0, 0), (1, -3, 2, -3),
]
for l, c, el, ec in places:
    n = Name('x', L, lineno=l, col_offset=c, end_lineno=el, end_col_offset=ec)
    show(Expression(n), 'eval')
modules = [
    Name('x', L), Name('x', L, lineno=1), Module([Pass()], []), Module([Pass(lineno=1)], []), Module([], None), Interactive([]), 5,
    Expression(Name('x', L, lineno=1, col_offset=True)), Module([None], []), Module([5], []), Module([x], []), Expression(Pass(lineno=1, col_offset=0)),
]
for n in modules:
    for mode in ('exec', 'eval', 'single'):
        show(n, mode)
values = [
    (1, 2), frozenset({1}), 3+4j, (1,), -0.0, complex(-0.0, 1), True, ..., b'ab', 10**30, ((), ((),)), float('inf'), float('nan'),
]
for v in values:
    n = fix_missing_locations(Expression(C(v)))
    r = eval(compile(n, 'f', 'eval'))
    print(r, type(r), unparse(n))
print(eval(compile(fix_missing_locations(Expression(BinOp(C((1,)), Add(), C((2,))))), 'f', 'eval')))
