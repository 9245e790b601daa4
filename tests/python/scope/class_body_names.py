x = 1
class C:
    print(x)
    x = 2
    print(x)
    def f(self): return x
    del x
    print(x)
print(C().f())
