def f(value, other):
    pass
f(valu=1, other=2)
