class Meta(type):
    def __instancecheck__(cls, x): return x == 5
    def __subclasscheck__(cls, c): return c is int
class C(metaclass=Meta): pass
print(isinstance(5, C), isinstance(6, C), issubclass(int, C), issubclass(str, C))
