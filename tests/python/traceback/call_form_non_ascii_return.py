def f(x):
    return 1 / 0
def g(é):
    return f(é)
g(1)
