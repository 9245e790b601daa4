import copy
class C:
    def __init__(self, v): self.v = v
    def __copy__(self): return C('copied')
    def __deepcopy__(self, memo): return C(('deep', type(memo).__name__))
print(copy.copy(C(1)).v, copy.deepcopy([C(1)])[0].v)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = [1]
t = copy.deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, 'b'))
class L(list): pass
l = L([1, [2]]); l.name = 'n'
m = copy.deepcopy(l)
print(m, type(m).__name__, m.name, m[1] is l[1])
class G:
    def __init__(self): self.x = 1
    def __getstate__(self): return {'x': 42}
    def __setstate__(self, state): self.x = ('set', state['x'])
print(copy.copy(G()).x)
class D(dict): pass
d = D(a=[1])
print(copy.copy(d), type(copy.deepcopy(d)).__name__, copy.deepcopy(d)['a'] is d['a'])
e = copy.copy(ValueError('a', 1))
print(repr(e))
class R:
    def __replace__(self, **changes): return changes
print(copy.replace(R(), a=1))
for call in (lambda: copy.replace(3), lambda: copy.copy(x for x in [])):
    try:
        call()
    except TypeError as e:
        print(e)
