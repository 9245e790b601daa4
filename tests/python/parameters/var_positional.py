def f(*args):
    return args
print(f(), f(1), f(1, 2, 3), type(f()))
def g(a, *rest, last='z'):
    return a, rest, last
print(g(1), g(1, 2, 3), g(1, 2, last=3))
