def f():
    return None
a = f()()
