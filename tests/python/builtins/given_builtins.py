# exec() with builtins of the program's own choice: names, the class and import statements, __debug__.
import types


def attempt(fn):
    try:
        return fn()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


SOURCES = [
    'class C: pass',
    'import math',
    'from math import pi',
    'from math import *',
    'import os.path as p',
    'x = len',
    'x = __debug__',
    'x = (lambda: __debug__)()',
    'class C: y = __debug__',
    'x = __name__',
    'assert False',
    'def f(): return len\nx = f()',
    'x = [len for i in (1,)]',
    'x = __import__',
    'import nothing',
]
module = types.ModuleType('m')
module.len = 12
for builtins in (
    {},
    3,
    None,
    [],
    'text',
    {'len': 5, '__debug__': 7, '__name__': 'n'},
    {'__build_class__': lambda f, name, *bases: name},
    {'__import__': lambda name, scope, local, names, level: (name, scope['k'], local is scope, names, level)},
    {'__import__': 3, '__build_class__': 3},
    module,
):
    print(sorted(builtins) if isinstance(builtins, dict) else builtins)
    for source in SOURCES:
        scope = {'__builtins__': builtins, 'k': 9}

        def run():
            exec(source, scope)
            return [(n, v if isinstance(v, (int, str, list, tuple)) else type(v).__name__) for n, v in scope.items() if n[0] != '_' and n != 'k']

        print('   ', repr(source), attempt(run))
print(attempt(lambda: exec('class A: pass\nclass B(A, metaclass=type): pass\nimport math, os.path\nfrom math import pi', {'__builtins__': __builtins__})))
scope = {}
exec('def f(): return __builtins__', scope)
own = {'__builtins__': {'own': 1}}
exec('def f(): pass', own)
print(own['f'].__builtins__, attempt.__builtins__['len'] is len, scope['f'].__builtins__ is scope['__builtins__'])
print(scope['f']() is scope['__builtins__'], scope['__debug__'] if '__debug__' in scope else 'none')
