def f[T, *Ts, **P](x: T) -> T: return x
T, Ts, P = f.__type_params__
print(f.__type_params__, T, Ts, P, type(T), T.__bound__, T.__constraints__, T.__name__, T.__module__, T.__default__, T.has_default(), T.__covariant__, T.__infer_variance__)
print(P.args, P.kwargs, type(P.args), P.args.__origin__ is P, list(Ts), type(list(Ts)[0]))
def g[A: int, B: (int, str), C = float](a, b=2, *, c=3): return a, b, c
A, B, C = g.__type_params__
print(A.__bound__, B.__constraints__, C.__default__, C.has_default(), B.__bound__, A.__constraints__, g(1), g(1, c=5))
print(g.__qualname__, f.__annotations__)
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
    def map[U](self, fn: U) -> 'Box[U]': return Box(fn(self.v))
print(Box.__type_params__, Box.__bases__, Box.__orig_bases__, Box[int], Box[int](5).get(), Box.__parameters__, Box(3).map(str).get(), Box.map.__qualname__, Box.__mro__)
class Pair[K, V](dict[K, V]): pass
print(Pair[int, str], Pair.__bases__, Pair.__orig_bases__, Pair[int, str].__args__, Pair[int,str]())
try: Box[int, str]
except TypeError as e: print(e)
try: Pair[int]
except TypeError as e: print(e)
type X = int
type Y[T] = list[T]
print(X, type(X), X.__value__, X.__name__, X.__type_params__, X.__module__, Y, Y[int], Y.__value__, Y.__type_params__, Y.__parameters__, Y[int].__origin__, Y[int].__args__, X | None, None | X)
type R = dict[str, R]
print(R.__value__, R.__value__.__args__[1] is R)
try: X[int]
except TypeError as e: print(e)
type Bad = undefined
try: Bad.__value__
except NameError as e: print(e)
try: X.__value__ = 3
except AttributeError as e: print(e)
def h[T: undefined_bound](): pass
try: h.__type_params__[0].__bound__
except NameError as e: print(e)
class Outer:
    T0 = str
    def m[T](self, a: T0, b: T) -> T: pass
    type Alias[Q] = tuple[Q, T0]
print(Outer.m.__annotations__, Outer.Alias[int], Outer.Alias.__value__, Outer.m.__qualname__)
print(T | int, list[T], list[T][int], dict[T, C][int, str], (list[T] | None)[int], list[T].__parameters__)
def outer[T]():
    def inner[U](x: T, y: U): return T
    return inner
print(outer().__annotations__, outer.__qualname__, outer().__qualname__)
class Meta(type): pass
class WithMeta[T](metaclass=Meta): x: T
print(type(WithMeta), WithMeta.__annotations__)
print(Box[T], Box[T][int], Box[int] == Box[int], hash(Box[int]) == hash(Box[int]), Box[int].__origin__, Box[int].__args__)
def deco(fn): print('deco', fn.__type_params__); return fn
@deco
def d[T](x): pass
