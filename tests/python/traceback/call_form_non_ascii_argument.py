def f(x):
    return 1 / 0
a = f('é漢😀')
