import copy
a = [1, [2, 3], {'k': {4}}]
b = copy.copy(a); c = copy.deepcopy(a)
a[1].append(9); a[2]['k'].add(5)
print(b, c, b[1] is a[1], c[1] is a[1])
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'P({self.x}, {self.y})'
p = P([1], (2, [3])); q = copy.copy(p); r = copy.deepcopy(p)
p.x.append(7)
print(q, r, q.x is p.x, r.y[1] is p.y[1])
l = [1]; l.append(l)
m = copy.deepcopy(l)
print(m, m[1] is m, m is not l)
shared = [0]
d = copy.deepcopy({'a': shared, 'b': shared})
print(d['a'] is d['b'], d['a'] is shared)
t = (1, 'x', frozenset({2}))
print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy(print) is print, copy.copy(P) is P)
