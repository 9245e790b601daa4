def f():
    return 1 / 0
for x in f():
    pass
