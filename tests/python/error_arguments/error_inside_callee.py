def f(a, b):
    return a + b
print(f('x', 1))
