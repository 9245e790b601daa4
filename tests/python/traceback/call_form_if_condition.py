def f():
    return 1 / 0
if f():
    pass
