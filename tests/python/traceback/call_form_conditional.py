def f():
    return 1 / 0
x = f() if 1 else 2
