def f(a, b, c, d):
    e = a + b
    def g():
        def h():
            return a, b, c, d, e
        return h
    return g()()
print(f(1, 2, 3, 4))
