# Trees that are made, changed and compiled.
import ast
import copy
import pickle
import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.BinOp(node, ast.Mult(), ast.Constant(2)), node)

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        self.generic_visit(node)
        return [node, node]


tree = Doubler().visit(ast.parse('x = 3\nprint(x + 1)\nif x:\n    pass\n    y = [1, 2]'))
ast.fix_missing_locations(tree)
print(ast.unparse(tree))
exec(compile(tree, '<tree>', 'exec'))
print(y)
print(eval(compile(ast.parse('1 + 2', mode='eval'), '<tree>', 'eval')))
exec(compile(ast.parse('1 + 2; a = 3', mode='single'), '<tree>', 'single'))
print(a)
print(eval(compile(ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(4), ast.Add(), ast.Constant(5)))), '', 'eval')))
source = '''
def outer(n):
    total = 0
    def inner(k=1, *args, **kw):
        nonlocal total
        total += k
        return total
    return [inner(i) for i in range(n)], (m := n), f'{n:>3}', {**{'a': 1}}
class C:
    x: int = 1
    def __init__(self): self.y = __class__.x
def gen():
    yield from (a for a in 'ab')
try:
    1 / 0
except* ZeroDivisionError as e:
    print(len(e.exceptions))
with __import__('contextlib').nullcontext(5) as z:
    print(z)
match [1, {'k': 2}]:
    case [1, {'k': v}] if v: print(v)
print(outer(3), C().y, list(gen()), 1 < 2 < 3, not 1, -2 ** 2, x if 1 else 0)
'''
exec(compile(ast.parse(source), 'f', 'exec'))
print(ast.compare(ast.parse(source), ast.parse(ast.unparse(ast.parse(source)))), ast.compare(ast.parse('a'), ast.parse('b')))
node = ast.parse('a + 1', mode='eval')
print(ast.dump(copy.deepcopy(node)), ast.dump(pickle.loads(pickle.dumps(node))), ast.dump(copy.replace(node.body, left=ast.Name('z'))))
print(ast.dump(ast.increment_lineno(ast.parse('a'), 5), include_attributes=True))
tree = compile('x = 1', '', 'exec', ast.PyCF_ONLY_AST)
print(type(tree), isinstance(tree, ast.AST))


def fails(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def build(node, mode='exec', fix=True):
    return compile(ast.fix_missing_locations(node) if fix else node, '<t>', mode)


fails(build, ast.Module([ast.Pass()], []), fix=False)
fails(build, ast.Module([ast.Expr(ast.Name('x', ast.Load()))]), 'eval')
fails(build, ast.Expression(ast.Constant(1)), 'exec')
fails(build, ast.Module([ast.Expr(None)]))
fails(build, ast.Module([3]))
fails(build, ast.Module(3))
fails(build, ast.Module([ast.If(ast.Constant(1), [])]))
fails(build, ast.Module([ast.Delete([])]))
fails(build, ast.Module([ast.Import([])]))
fails(build, ast.Module([ast.Return(ast.Constant(1))]))
fails(build, ast.Module([ast.Expr(ast.Constant(object))]))
fails(build, ast.Module([ast.Global([1])]))
fails(build, ast.Constant(1))
fails(compile, 3, '', 'exec')
fails(ast.Name, 1, 2, 3)
fails(ast.Name, 'x', id='y')
print(ast.dump(ast.Name('x')), ast.dump(ast.Call(ast.Name('f'))), sorted(ast.FunctionDef('f').__dict__))
ast.Name(extra=1)
ast.BinOp(ast.Constant(1), ast.Add())
print(ast.Name('x').ctx, ast.Constant(1), ast.List([ast.Name('a'), ast.Name('b'), ast.Name('c')]))
fails(lambda: ast.Name('x').lineno)
print(ast.Name('x').end_lineno, ast.Return().value)
code = compile(ast.increment_lineno(ast.parse('def f():\n    return g()\nf()'), 10), 'made.py', 'exec')
exec(code)
