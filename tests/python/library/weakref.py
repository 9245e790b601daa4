import weakref
class A:
    def m(self): return 'm'
a = A()
r = weakref.ref(a); print(r() is a, r is weakref.ref(a), weakref.getweakrefcount(a), r == weakref.ref(a), hash(r) == hash(a))
p = weakref.proxy(a); p.x = 5; print(a.x, p.m(), type(p).__name__, weakref.WeakMethod(a.m)()())
d = weakref.WeakValueDictionary(); d['k'] = a; print(d['k'] is a, len(d), list(d), 'k' in d)
k = weakref.WeakKeyDictionary(); k[a] = 1; print(k[a], a in k, list(k)[0] is a, 5 in k)
s = weakref.WeakSet([a]); print(a in s, len(s)); s.discard(a); print(len(s))
for bad in (1, 'a', [], (), None, object()):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
