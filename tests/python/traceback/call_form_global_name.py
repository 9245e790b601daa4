def f():
    global x
    x = g()
def g():
    return 1 / 0
f()
