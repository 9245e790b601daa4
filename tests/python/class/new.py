class Singleton:
    instance = None
    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance
    def __init__(self, x): self.x = x
a = Singleton(1)
b = Singleton(2)
print(a is b, a.x)
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
print(T(1, 2), T(1, 2)[1])
