# Trees of source texts, their classes, and what looks at them.
import ast

source = '''"""The doc.

   More.
"""
import os.path as p, sys
from . import x
@deco
def f(a, /, b: int = 2, *c, d=3, e, **g) -> str:
    """Inner."""
    return [i for i in a if i < b <= 3] + {**g, 'k': b'v'}
async def h():
    async with a as b, c: await d
class A[T: int, *U](B, k=1):
    x: int = 3.5
    global y
for i, *j in z[1:2, ::3]: continue
else: pass
match v:
    case {'a': 1, **r} | [1, *_] | P(1, q=None) | -1: pass
    case 'é' if (n := 1): ...
try: raise E from None
except (A, B) as e: del e
finally: assert not 1, 'm'
t = f'é{x!r:>{w}}' if 0 else lambda: (yield 2j)
x += u'a' and 1 or ~2 ** 3
type L[T] = int
'''
tree = ast.parse(source)
print(ast.dump(tree))
print(ast.dump(tree, indent=2))
print(ast.dump(tree, annotate_fields=False))
print(ast.dump(ast.parse('é = 1; a(b)'), include_attributes=True))
print(ast.dump(ast.parse('f()'), show_empty=True, indent='--'))
print(ast.dump(ast.parse('t"a{b + 1!s:c}"', mode='eval')))
print(ast.dump(ast.parse('a; b', mode='single')))
print(tree)
print(repr(tree.body[3].args), tree.body[0])
print([type(n).__name__ for n in ast.walk(tree)][:60])
print(ast.get_docstring(tree), ast.get_docstring(tree, clean=False), ast.get_docstring(tree.body[3]))
print([ast.get_source_segment(source, n) for n in tree.body[3].body])
print(repr(ast.get_source_segment(source, tree.body[6], padded=True)))
print(ast.unparse(tree))
for name in ['FunctionDef', 'Dict', 'Compare', 'Name', 'Load', 'ImportFrom', 'expr', 'AST', 'alias', 'operator', 'mod',
             'arguments', 'TypeIgnore', 'type_param', 'ExceptHandler', 'excepthandler', 'cmpop', 'stmt', 'pattern', 'Constant']:
    c = getattr(ast, name)
    print(name, c.__doc__, c._fields, c._attributes, c.__mro__, c.__match_args__, c.__module__)
    if c._fields:
        print(c._field_types)
print(ast.parse('1+1').body[0].value.op is ast.parse('2+2').body[0].value.op)


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print(node.id, node.lineno, node.col_offset, end=' ')

    def visit_FunctionDef(self, node):
        print('def', node.name)
        self.generic_visit(node)


Names().visit(tree)
print()
match ast.parse('a.b', mode='eval').body:
    case ast.Attribute(ast.Name(i), attr):
        print(i, attr)


def fails(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


fails(ast.parse, 'a b')
fails(ast.parse, 'a\x00')
fails(ast.parse, '', mode='what')
fails(ast.parse, 3)
fails(ast.parse, b'a = 1')
fails(ast.dump, 3)
fails(ast.get_docstring, tree.body[1])
print(list(ast.iter_fields(ast.parse('x', mode='eval').body)), list(ast.iter_child_nodes(tree.body[1])))
