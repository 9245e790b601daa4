def mod_doc():
    "doc"
    x = 1
    def inner(a, /, b=2, *args, c, **kw):
        nonlocal x
        y = a + b
        return x, y
    return inner
@staticmethod
def decorated():
    pass
async def co(): pass
async def ag(): yield
def gen(): yield
class C:
    def m(self, q):
        z = q
        return __class__
lam = lambda v: v
for f in (mod_doc, mod_doc(), decorated.__func__, co, ag, gen, C.m, lam):
    k = f.__code__
    print(k.co_name, k.co_qualname, k.co_filename, k.co_argcount, k.co_posonlyargcount, k.co_kwonlyargcount, k.co_nlocals, k.co_varnames, k.co_cellvars, k.co_freevars, hex(k.co_flags), k.co_firstlineno)
    print(k is f.__code__, type(k), k == f.__code__, k.co_names)
fn = mod_doc()
print(len(fn.__closure__), fn.__closure__[0].cell_contents, type(fn.__closure__[0]))
fn(1, c=3)
fn.__closure__[0].cell_contents = 'changed'
print(fn(1, c=3))
print(mod_doc.__closure__, mod_doc.__globals__ is globals(), fn.__kwdefaults__, fn.__defaults__, fn.__dict__)
def w(a, b=1, *, c=2):
    return a, b, c
for name in ('__code__', '__closure__', '__globals__', '__defaults__', '__kwdefaults__'):
    for value in (1, None, ()):
        try:
            setattr(w, name, value)
            print('ok', name, value)
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
def w(a, b=1, *, c=2):
    return a, b, c
w.__kwdefaults__ = {'c': 9}
w.__defaults__ = (7,)
print(w(1))
w.__kwdefaults__ = None
try: w(1)
except TypeError as e: print(e)
w.__code__ = (lambda: 'new').__code__
print(w(), w.__name__, w.__code__.co_name)
try: w.__code__ = fn.__code__
except ValueError as e: print(e)
