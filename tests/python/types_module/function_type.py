import types
def outer(x):
    def inner(a, b=2, *, c=3): return (x, a, b, c)
    return inner
f = outer(1)
F = types.FunctionType
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
g = F(f.__code__, globals(), 'renamed', (20,), (types.CellType('cell'),), {'c': 30})
print(g(10), g.__name__, g.__defaults__, g.__kwdefaults__)
def plain(): return y
print(F(plain.__code__, {'y': 5})())
attempt(F, 1, {})
attempt(F, plain.__code__, 1)
attempt(F, plain.__code__, {}, 1)
attempt(F, plain.__code__, {}, None, 1)
attempt(F, plain.__code__, {}, None, None, 1)
attempt(F, plain.__code__, {}, None, None, (1,))
attempt(F, f.__code__, {})
attempt(F, f.__code__, {}, None, None, ())
attempt(F, f.__code__, {}, None, None, (1,))
attempt(F, plain.__code__, {}, kwdefaults=1)
print(F(plain.__code__, {}, closure=None).__closure__)
