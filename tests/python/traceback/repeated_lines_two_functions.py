def f(n):
    return g(n) if n else 1 / 0
def g(n):
    return f(n - 1)
f(4)
