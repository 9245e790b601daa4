def f():
    a, (b, *c) = 1, (2, 3, 4)
    def g():
        return a, b, c
    a = 10
    return g()
print(f())
