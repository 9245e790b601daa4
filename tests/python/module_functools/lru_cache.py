from functools import lru_cache, cache
@lru_cache(maxsize=2)
def square(x):
    print('computing', x)
    return x * x
print(square(2), square(2), square(3), square(4), square(2))
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info())
@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@lru_cache
def plain(*args, **kwargs):
    """A plain one."""
    return args, kwargs
print(plain(1, a=2), plain(1, a=2), plain(1.0), plain(1), plain.cache_info(), plain.__doc__)
@lru_cache(typed=True)
def typed(x):
    return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed.cache_info())
class C:
    @lru_cache(maxsize=None)
    def m(self, x):
        return [x]
c = C()
print(c.m(1) is c.m(1), c.m(1) is C().m(1), C.m.cache_info())
@lru_cache(0)
def never(x):
    return x
print(never(1), never(1), never.cache_info())
try:
    plain([])
except TypeError as e:
    print(e)
try:
    lru_cache('x')
except TypeError as e:
    print(e)
