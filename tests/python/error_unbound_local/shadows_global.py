x = 'global'
def f():
    y = x
    x = 2
    return y
f()
