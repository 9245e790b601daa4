def f(a, b, c, d, e):
    pass
f(1, d=2)
