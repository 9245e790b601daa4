class A:
    def f(self): return 'A.f'
    def g(self): return self.f() + '!'
class B(A):
    def f(self): return 'B.f'
class C(B):
    pass
print(B().g(), C().g(), issubclass(C, A), C.__bases__, C.__mro__[1].__name__, isinstance(C(), (str, A)))
