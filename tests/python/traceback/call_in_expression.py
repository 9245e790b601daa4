def f(x):
    return x / 0
y = 1 + f(5) + 2
