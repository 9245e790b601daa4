def f(a, b):
    del a
    a = b
    return a
print(f(1, 2))
