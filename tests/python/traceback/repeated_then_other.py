def f(n):
    if n == 0:
        return g(3)
    return f(n - 1)
def g(n):
    if n == 0:
        return 1 / 0
    return g(n - 1)
f(6)
