def f():
    return 1 / 0
while f():
    pass
