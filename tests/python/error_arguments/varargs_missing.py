def f(a, b, *rest):
    pass
f(1)
