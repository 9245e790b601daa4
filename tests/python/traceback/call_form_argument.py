def f():
    return 1 / 0
def g(a):
    return a
x = g(f())
