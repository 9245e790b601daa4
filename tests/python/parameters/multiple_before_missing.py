def f(a, b, c):
    pass
f(1, a=2)
