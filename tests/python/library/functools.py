import functools
from functools import *
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5))
for f in (lambda: reduce(lambda a, b: a, []), lambda: reduce(1, 2)):
    try: f()
    except TypeError as e: print(e)
p = partial(int, base=2)
print(p('101'), p.func, p.args, p.keywords, p, partial(p, '11')())
def g(a, b, c=3): return a, b, c
print(partial(g, 1, c=5)(2), partial(g, Placeholder, 2)(1), functools.partial)
@lru_cache(maxsize=2)
def sq(x): print('calc', x); return x * x
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info(), sq.__name__, sq.cache_parameters())
sq.cache_clear(); print(sq.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
@lru_cache
def h(*a, **k): return a, k
print(h(1, x=2), h(1, x=2), h.cache_info())
try: h([])
except TypeError as e: print(e)
def deco(fn):
    @wraps(fn)
    def inner(*a): 'inner doc'; return fn(*a)
    return inner
@deco
def hello(x: int): 'doc'; return x
print(hello.__name__, hello.__doc__, hello.__wrapped__, hello(3), hello.__annotations__, hello.__qualname__) if 0 else print(hello.__name__, hello.__doc__, hello(3), hello.__annotations__, hello.__qualname__)
@total_ordering
class V:
    def __init__(s, x): s.x = x
    def __eq__(s, o): return s.x == o.x
    def __lt__(s, o): return s.x < o.x
print(V(1) <= V(2), V(1) >= V(2), V(1) > V(0), V(1) <= V(1), V.__le__.__name__)
try:
    @total_ordering
    class W: pass
except ValueError as e: print(e)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a,b:0)(2) if 0 else '')
class C:
    @cached_property
    def v(self): print('computing'); return 42
    def m(self, a, b): return a, b
    pm = partialmethod(m, 1)
c = C(); print(c.v, c.v, c.__dict__, c.pm(2))
@singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
@show.register(str | bytes)
def _(x): return 'text'
print(show(1.0), show(1), show([]), show('a'), show(b''), show(True), show.dispatch(bool) is show.registry[int])
class S:
    @singledispatchmethod
    def f(self, x): return 'default'
    @f.register
    def _(self, x: int): return 'int'
print(S().f(1), S().f('a'))
