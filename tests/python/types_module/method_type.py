import types
class C:
    def f(self, x=1): return self, x
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
M = types.MethodType
attempt(lambda: M(len, [1,2])())
attempt(M)
attempt(M, 1)
attempt(M, 1, 2)
attempt(M, len, None)
attempt(M, len, a=1)
attempt(M, len, 1, 2)
print(M(len, [1]).__self__)
m = M(C, 5)
print(m == M(C, 5), m != M(C, 6), m.__func__ is C)
class Sub:
    def __call__(self, *a): return a
m = M(Sub(), 3)
print(m(4))
try: m.__name__
except AttributeError as e: print(e)
attempt(lambda: m.foo)
attempt(type, 'X', (M,), {})
