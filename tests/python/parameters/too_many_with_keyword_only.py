def f(a, b=1, *, c=2, d=3):
    pass
f(1, 2, 3, c=4, d=5)
