def f():
    return 1 / 0
[a, b] = f()
