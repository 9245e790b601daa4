def f():
    return 1 / 0
def g(a):
    return a[0]()
g([f])
