class A:
    def __bool__(self): return False
class B:
    def __len__(self): return 0
class E:
    pass
print(bool(A()), bool(B()), bool(E()), 'x' if A() else 'y', not B())
