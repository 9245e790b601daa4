def f(a=[1], *, b=(2,)):
    a += b
    return a
print(f(), f(b=[3]), f([0]), f())
