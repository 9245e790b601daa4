class A:
    def f(self): return __class__
class B(A): pass
print(B().f() is A)
