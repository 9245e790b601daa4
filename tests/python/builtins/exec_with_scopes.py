import sys
def attempt(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r) if not isinstance(r, type(attempt.__code__)) else 'code')
    except BaseException as e:
        print(type(e).__name__, e)
x = 'global'
def f():
    x = 'local'
    exec('x = "changed"; y = 1')
    print(x, eval('x'), 'y' in locals(), eval('x + "!"'), sorted(eval('locals()')))
    print(eval('[x for i in (1, 2)]'))
    d = {}
    exec('z = x', None, d)
    print(d)
    exec('z = x', {'x': 'g'}, d)
    print(d)
    print(eval('x', {'x': 'dict'}), eval('x', {'x': 1}, {'x': 2}))
    exec('def g(): return x\nprint(g())')
f()
print(x, 'y' in globals())
class C:
    a = 1
    exec('b = a + 1')
    print(b, eval('a'))
print(C.b)
class M:
    def __init__(self): self.log = []
    def __getitem__(self, k):
        self.log.append(k)
        if k == 'known': return 42
        raise KeyError(k)
    def __setitem__(self, k, v): self.log.append((k, v))
    def __delitem__(self, k): self.log.append(('del', k))
m = M()
print(eval('known + len("abc")', {}, m), m.log)
exec('q = known\ndel q\nimport sys as s\nfor i in range(2): pass\nclass K: pass\ndef fn(): pass', {}, m)
print([e if isinstance(e, str) else e[:1] for e in m.log])
attempt(eval, 'unknown', {}, m)
attempt(exec, 'del nothing', {}, {})
d = {}
exec('a = 1\ndef f():\n    global a\n    a += 1\n    return a', d)
print(d['f'](), d['a'], '__builtins__' in d, sorted(k for k in d if k != '__builtins__'))
d['a'] = 10
print(d['f'](), d['f'].__globals__ is d)
attempt(eval, '__name__', {})
attempt(eval, '__name__', {'__name__': 'n'})
attempt(eval, 'len("abc")', {'__builtins__': {}})
attempt(eval, 'len("abc")', {'__builtins__': {'len': lambda s: 'mine'}})
attempt(exec, 'print(1)', {'__builtins__': {}})
attempt(eval, '__builtins__["len"] is len', {})
for a in ((1,), (None,), ('1', 1), ('1', {}, 1), ('1', [], {}), ('1', None, 5), ('1', None, None), (b'1+1',), (bytearray(b'2'),), (), ('1', {}, {}, 4), ('  \t 1',), ('\n1',), ('1\x00',), ([],)):
    attempt(eval, *a)
    attempt(exec, *a)
attempt(eval, '1', globals={'a': 1}, locals={})
attempt(eval, source='1')
attempt(exec, '1', closure=())
attempt(exec, '1', closure=None)
for a in (('1', 'f', 'exec'), ('1', 'f', 'bad'), ('1', 'f', 'func_type'), ('1', 5, 'exec'), (1, 'f', 'exec'), ('1', b'f', 'exec'), ('1', 'f'), ('1', 'f', 'exec', 0), ('1', 'f', 'exec', 1), ('1', 'f', 'exec', 'a'), ('1', 'f', 'exec', 0, True), ('1', 'f', 'exec', 0, True, 5), ('1', 'f', 'exec', 0, True, -1), ('1', 'f', 'exec', 1 << 40), ('1', 'f', 1), ('1\x00', 'f', 'exec')):
    attempt(compile, *a)
attempt(compile, source='1', filename='f', mode='eval', flags=0, dont_inherit=True, optimize=0)
c = compile('1 + 1', 'f', 'eval')
print(eval(c), exec(c), c.co_name, c.co_filename, c.co_firstlineno)
c = compile('r = 1', 'f', 'exec')
print(eval(c), r)
ns = {}; ls = {}
exec(c, ns, ls); print(ls, 'r' in ns)
exec(c, ns); print(ns['r'])
s = compile('1 + 1\n', '<stdin>', 'single')
exec(s)
print(_ if '_' in dir(__builtins__) else 'none')
exec(compile('None', 'f', 'single')); exec(compile('a = 3; a; "s"', 'f', 'single'))
exec(compile('for i in range(2):\n  i\n', 'f', 'single'))
exec(compile('def h():\n  5\n', 'f', 'single')); print(h())
def nofree(): return 'ran'
def withfree(): return attempt
print(eval(nofree.__code__), exec(nofree.__code__))
def mk():
    v = 1
    def inner(): return v
    return inner
attempt(eval, mk().__code__)
attempt(exec, mk().__code__)
attempt(eval, (lambda a: a).__code__)
print(eval('lambda: x')(), eval('(lambda y: y + 1)(2)'))
exec('''
def rec(n): return 1 if n == 0 else n * rec(n - 1)
print(rec(5))
''')
def scoped():
    v = 5
    ns = {}
    exec('def inner():\n    return v\n', globals(), ns)
    attempt(ns['inner'])
scoped()
print(eval('y', {'y': 1}, {'z': 2}), eval('[z for _ in (1,)]', {}, {'z': 2}), eval('[z + q for q in (1, 2)]', {}, {'z': 2}))
attempt(eval, 'sum(z for _ in (1,))', {}, {'z': 2})
class DD(dict):
    def __missing__(self, k): return 'missing ' + k
attempt(eval, 'foo', {}, DD())
attempt(eval, 'foo', DD())
exec('x: int = 5\ny: str', ann := {}); print(ann['x'], sorted(k for k in ann if k != '__builtins__'))
def locs(a, b=2):
    c = 3
    del b
    return locals()
print(locs(1))
def dirs():
    q = 1; p = 2
    return dir(), vars()
print(dirs())
class V:
    z = 1
    print([n for n in dir() if not n.startswith('__')], [n for n in vars() if not n.startswith('__')])
attempt(vars, 1); attempt(vars, 1, 2); attempt(locals, 1); attempt(globals, 1); attempt(dir, 1, 2)
print(globals() is vars() is locals(), 'x' in dir())
globals()['new'] = 9
print(new)
def lazy():
    loc = locals()
    loc['ghost'] = 1
    return 'ghost' in locals()
print(lazy())
