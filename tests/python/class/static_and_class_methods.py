class C:
    n = 10
    @staticmethod
    def s(x): return x + 1
    @classmethod
    def c(cls, x): return cls.n + x
    @classmethod
    def make(cls): return cls()
class D(C):
    n = 20
print(C.s(1), C().s(2), C.c(1), D.c(1), D().c(2), type(D.make()).__name__)
