# The code of a syntax tree runs with local variables of its own, as that of a text does.
import ast


def run(source, mode='exec'):
    x = 5
    tree = ast.parse(source, mode=mode)
    code = compile(tree, '<tree>', mode)
    if mode == 'eval':
        return eval(code)
    exec(code)
    names = {}
    exec(code, {'x': 1}, names)
    return sorted(names)


print(run('y = x + 10\nclass C:\n    z = 3\ndef f(a, b=x):\n    return a + b\nprint(C.z, f(1), y)\ndel C'))
print(run('x * 2', 'eval'))


class Body:
    exec(compile(ast.parse('a = 1\nfor i in range(3):\n    a += i'), '<tree>', 'exec'))


print(Body.a, Body.i)


def renamed():
    exec(compile('b = 2\nprint(b)', '<text>', 'exec').replace(co_filename='<other>'))
    return sorted(locals())


print(renamed())
