def f(a):
    def g():
        nonlocal a
        del a
    g()
    return a
f(1)
