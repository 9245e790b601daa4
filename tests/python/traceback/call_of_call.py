def f():
    return None
f()(1)(2)
