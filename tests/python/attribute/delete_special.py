class C: pass
c = C()
def f(a=1, *, b=2): pass
def attempt(o, n):
    try: delattr(o, n)
    except Exception as e: print(n, type(e).__name__, e)
    else: print(n, 'deleted')
for n in ('__name__', '__qualname__', '__bases__', '__module__', '__doc__', '__mro__', '__dict__', '__base__', '__class__', '__annotations__'):
    attempt(C, n)
for n in ('__name__', '__qualname__', '__bases__', '__module__', '__doc__'):
    attempt(int, n)
for n in ('__name__', '__qualname__', '__module__', '__doc__', '__defaults__', '__kwdefaults__', '__code__', '__globals__', '__closure__', '__annotations__', '__type_params__', '__class__', '__dict__', '__builtins__'):
    attempt(f, n)
c.x = 1
for n in ('__class__', '__dict__', 'x', '__doc__', '__module__'):
    attempt(c, n)
c.y = 2
print(c.__dict__)
e = ValueError(1)
for n in ('args', '__traceback__', '__context__', '__cause__', '__suppress_context__', '__notes__', '__dict__', '__class__'):
    attempt(e, n)
p = property(lambda s: 1)
for n in ('fget', 'fset', '__doc__', '__name__'):
    attempt(p, n)
for o, n in ((1, 'real'), (1.5, 'imag'), ([], '__doc__'), (range(3), 'start'), (slice(1), 'start'), (C.__dict__, 'foo'), (super(C, c), '__self__'), (f.__code__, 'co_name'), (staticmethod(f), '__func__'), (classmethod(f), '__wrapped__')):
    attempt(o, n)
for v in (1, (), (1,), (C,), 'x'):
    try: C.__bases__ = v
    except TypeError as e: print(e)
