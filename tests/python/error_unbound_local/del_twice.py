def f(x):
    del x
    del x
f(1)
