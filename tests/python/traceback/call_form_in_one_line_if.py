def f():
    return 1 / 0
if 1: b = f()
