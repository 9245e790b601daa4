import copy
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.__dict__ == o.__dict__
p = P([1, 2]); q = copy.copy(p); r = copy.deepcopy(p)
print(q == p, q.x is p.x, r == p, r.x is p.x)
l = [1, [2]]; l.append(l); m = copy.deepcopy(l); print(m[2] is m, m[1] is l[1])
print(copy.copy({1: [2]}), copy.deepcopy({1: [2], (1, 2): {3}}), copy.copy((1, 2)), copy.deepcopy(([1],)), copy.copy('a'), copy.deepcopy(frozenset([1])))
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = [1]; t = copy.copy(s); u = copy.deepcopy(s); print(t.a is s.a, u.a, u.a is s.a, hasattr(t, 'b'))
class L(list): pass
x = L([1, 2]); x.y = 5; y = copy.copy(x); print(y, type(y).__name__, y.y)
class D(dict): pass
x = D(a=1); print(copy.deepcopy(x), type(copy.copy(x)).__name__)
class C2:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(C2()), copy.deepcopy([C2()]))
try: copy.copy(x for x in [])
except TypeError as e: print(e)
print(copy.copy(ValueError('a', 1)).args, copy.copy(P), copy.copy(len), P(1).__reduce_ex__(4)[2], P(3).__getstate__(), object().__getstate__())
class St:
    def __getstate__(self): return {'z': 1}
    def __setstate__(self, s): self.got = s
print(copy.copy(St()).got)
