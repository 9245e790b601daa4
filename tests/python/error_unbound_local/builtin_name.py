def f():
    n = len([1])
    len = 5
    return n
f()
