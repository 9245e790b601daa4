def f():
    return 1 / 0
a = [0]
a[0] = f()
