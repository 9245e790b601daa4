def f(value):
    return valu + 1
f(1)
