def f():
    a = b = 0
    def g():
        nonlocal a, b
        a, b = 1, 2
    g()
    return a, b
print(f())
