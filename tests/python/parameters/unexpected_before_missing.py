def f(a, b):
    pass
f(c=1)
