class A:
    def __pow__(self, o, m=None): return ('pow', type(o).__name__, m)
    def __rpow__(self, o, m=None): return ('rpow', type(o).__name__, m)
class B:
    def __pow__(self, o): return 'two'
class C:
    def __pow__(self, o, m=None): return NotImplemented
    def __rpow__(self, o, m=None): return NotImplemented
for f in (lambda: pow(A(), 2, 3), lambda: pow(2, A(), 3), lambda: pow(2, 3, A()), lambda: pow(B(), 2, 3), lambda: pow(C(), 2, 3), lambda: pow(2, C(), 3), lambda: pow(2, 3, C()), lambda: pow(A(), B(), 1), lambda: pow(2, 3, None), lambda: pow(2.0, 3, 4), lambda: pow(2, 3, 5.0), lambda: pow('a', 2, 3), lambda: pow(A(), 2), lambda: pow(2, A()), lambda: pow(C(), A(), 3), lambda: pow(1j, 2, 3)):
    try: print(f())
    except TypeError as e: print(e)
    except ValueError as e: print(e)
