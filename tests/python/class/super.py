class A:
    def __init__(self, x): self.x = x
    def f(self): return ['A']
class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def f(self): return ['B'] + super().f()
class C(B):
    def f(self): return ['C'] + super().f()
c = C(1, 2)
print(c.x, c.y, c.f(), super(C, c).f(), super(B, c).f())
