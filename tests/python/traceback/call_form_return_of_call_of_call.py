def f():
    return None
def g():
    return f()()
g()
