def f():
    return 1 / 0
a = 1; b = f()
