class C: pass
c = C()
d = c.__dict__
print(d is c.__dict__, vars(c) is d)
c.x = 1
print(d)
e = {'y': 2}
c.__dict__ = e
print(c.y, hasattr(c, 'x'), d, c.__dict__ is e)
e['z'] = 3
c.w = 4
print(c.z, e, d)
c.__dict__ = c.__dict__
print(c.z)
c.__dict__['me'] = c.__dict__
print(c.__dict__)
class A(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.__dict__ = self
a = A(x=1)
a.y = 2
a['z'] = 3
print(a, a.x, a.z, len(a), list(a), sorted(a.items()))
del a.x
print(a, 'x' in a)
