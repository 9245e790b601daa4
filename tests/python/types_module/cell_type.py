import types
c = types.CellType(5)
print(c.cell_contents)
e = types.CellType()
try: e.cell_contents
except ValueError as x: print(x)
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
attempt(types.CellType, 1, 2)
attempt(types.CellType, a=2)
print(c == types.CellType(5), c < types.CellType(6), e < c, c == e, e == types.CellType(), c < e, c != 3, c == 3, c >= types.CellType(5))
try: c < 3
except TypeError as x: print(x)
def outer():
    x = 1
    def inner(): return x
    return inner
f = types.FunctionType(outer().__code__, {}, closure=(types.CellType(42),))
print(f())
