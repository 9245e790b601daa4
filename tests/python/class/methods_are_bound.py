class C:
    def f(self, x): return (self.n, x)
c = C()
c.n = 5
m = c.f
print(m(1), m.__self__ is c, m.__func__ is C.f, m.__name__, C.f(c, 2))
