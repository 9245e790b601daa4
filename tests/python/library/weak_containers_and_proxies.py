# Unions and iterators of weak mappings, operators of proxies, and classes that derive from ref.
import weakref
class O:
    def __init__(s, n): s.n = n
    def __repr__(s): return f'O{s.n}'
    def __eq__(s, o): return isinstance(o, O) and s.n == o.n
    def __hash__(s): return hash(s.n)
a, b = O(1), O(2)
k = weakref.WeakKeyDictionary({a: 1})
print(list((k | {b: 2}).items()), list(({b: 2} | k).items()))
k |= [(b, 5)]
print(list(k.items()), next(k.items()), next(k.keys()), next(k.values()))
v = weakref.WeakValueDictionary({1: a})
print(list((v | {2: b}).items()), list(({2: b} | v).items()), type({2: b} | v))
v |= [(2, b)]
print(list(v.items()), next(v.items()), next(v.keys()), next(v.values()), list(v.itervaluerefs()) == v.valuerefs())
class I:
    def __len__(s): return 12
    def __getitem__(s, i): return i * 2 if i < 3 else [][0]
    def __iadd__(s, o): return 'iadd'
    def __matmul__(s, o): return 'mm'
    def __rmatmul__(s, o): return 'rmm'
    def __radd__(s, o): return 'radd'
    def __floordiv__(s, o): return 42
    def __ifloordiv__(s, o): return 21
    def __reversed__(s): return iter('cba')
    def __bytes__(s): return b'x'
    def __index__(s): return 3
i = I(); p = weakref.proxy(i)
print(len(p), p[1], list(p), 5 in p, 4 in p, 1 + p, p @ 1, 1 @ p, list(reversed(p)), bytes(p))
import operator
print(operator.index(p), [1,2,3,4][p])
p //= 1; print(p)
class WR(weakref.ref):
    def __init__(self, ob, callback=None, value=42):
        self.value = value
        super().__init__(ob, callback)
    def __call__(self): return super().__call__(), 1
m = WR(a, value=24); print(m(), m.value)
