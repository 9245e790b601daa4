def f():
    return 1 / 0
def g(a=f()):
    pass
