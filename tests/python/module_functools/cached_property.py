from functools import cached_property, partialmethod
class C:
    def __init__(self, n): self.n = n
    @cached_property
    def double(self):
        """Twice."""
        print('computing')
        return self.n * 2
    def set(self, key, value, *, loud=False): return (self.n, key, value, loud)
    on = partialmethod(set, 'on', loud=True)
c = C(3)
print(c.double, c.double, c.__dict__, C.double.__doc__)
del c.double
c.n = 4
print(c.double)
print(c.on(1), C.on(c, 2))
class S:
    __slots__ = ()
    @cached_property
    def p(self): return 1
try:
    S().p
except TypeError as e:
    print(e)
