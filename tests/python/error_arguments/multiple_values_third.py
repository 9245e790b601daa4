def f(a, b, c=0):
    pass
f(1, 2, 3, c=4)
