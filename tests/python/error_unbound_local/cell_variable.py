def f():
    print(x)
    x = 1
    def g():
        return x
    return g
f()
