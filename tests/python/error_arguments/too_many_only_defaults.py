def f(a=0):
    pass
f(1, 2)
