class Reverse(type):
    def mro(cls):
        return [cls] + list(reversed(super().mro()[1:-1])) + [object]
class A:
    def f(self): return 'A'
class B(A):
    def f(self): return 'B'
class C(B, metaclass=Reverse): pass
print(C.__mro__, C().f(), C.mro())
def attempt(result):
    class M(type):
        def mro(cls): return result
    try:
        class X(metaclass=M): pass
        print(X.__mro__)
    except TypeError as e: print(e)
attempt([1])
attempt(5)
attempt([int])
