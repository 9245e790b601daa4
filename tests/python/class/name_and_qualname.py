class A:
    class B:
        def f(self):
            class C: pass
            return C
    def g(self): pass
print(A.B.__qualname__, A.B().f().__qualname__, A.g.__qualname__, A.B.__name__, A.__module__)
