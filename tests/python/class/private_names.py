class A:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
    __y = 5
a = A()
print(a.get(), sorted(k for k in a.__dict__), A._A__y)
a.__x
