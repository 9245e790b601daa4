class A:
    def __init__(s, v): s.val = v
    def __radd__(s, v): return s.val + v
    def __add__(s, v): return A(s.val + v)
class B(A):
    def __iadd__(s, v): return s
class C(B):
    __iadd__ = None
x = C(4)
try:
    x += 10
except TypeError as e: print(e)
class D:
    __add__ = None
    __radd__ = None
for f in (lambda: D() + 1, lambda: 1 + D()):
    try: f()
    except TypeError as e: print(e)
class E:
    __len__ = None; __iter__ = None; __contains__ = None; __getitem__ = None; __call__ = None; __bool__ = None; __hash__ = None; __str__ = None; __repr__ = None; __index__ = None; __neg__ = None; __eq__ = None; __lt__ = None; __next__ = None; __enter__ = None; __setitem__ = None; __delitem__ = None; __format__ = None; __int__ = None; __float__ = None; __reversed__ = None; __getattr__ = None; __abs__ = None; __round__ = None; __exit__ = None; __bytes__ = None; __complex__ = None; __divmod__ = None; __pow__ = None; __matmul__ = None
e = E()
import operator
def wit():
    with e: pass
for n, f in (('len', lambda: len(e)), ('iter', lambda: iter(e)), ('in', lambda: 1 in e), ('get', lambda: e[0]), ('call', lambda: e()), ('bool', lambda: bool(e)), ('hash', lambda: hash(e)), ('str', lambda: str(e)), ('repr', lambda: repr(e)), ('index', lambda: [1][e]), ('neg', lambda: -e), ('eq', lambda: e == 1), ('lt', lambda: e < 1), ('next', lambda: next(e)), ('with', wit), ('set', lambda: operator.setitem(e, 1, 2)), ('del', lambda: operator.delitem(e, 1)), ('format', lambda: format(e)), ('int', lambda: int(e)), ('float', lambda: float(e)), ('reversed', lambda: reversed(e)), ('getattr', lambda: e.foo), ('abs', lambda: abs(e)), ('round', lambda: round(e)), ('bytes', lambda: bytes(e)), ('complex', lambda: complex(e)), ('divmod', lambda: divmod(e, 1)), ('pow', lambda: e ** 2), ('rpow', lambda: 2 ** e), ('matmul', lambda: e @ 1)):
    try: print(n, f())
    except Exception as x: print(n, type(x).__name__, x)
