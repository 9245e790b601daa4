y = 7
class C[T]:
    names = ['a', 'b']
    a: [n for n in names]
    b: {n: len(n) for n in names if n > 'a'}
    c: {(n, m) for n in (1, 2) for m in (n,)}
    d: [[m for m in (n, T)] for n in (1,)]
    e: [(lambda: n)() for n in (3, 4)]
    f: [y for n in (1,)]
    y = 8
    def method(self, a: [n for n in (1, 2)], b: {T for _ in (1,)} = None) -> {n: n for n in (3,)}:
        pass
    type Alias[S: [n for n in (1,)]] = [S for n in (1, 2)]
try:
    print(C.__annotations__)
except NameError as error:
    print(error)
print(C.method.__annotations__)
print(C.Alias.__value__, C.Alias.__type_params__[0].__bound__)
class D:
    names = ['a']
    a: [names for n in names]
print(D.__annotate__.__name__)
D.__annotations__
