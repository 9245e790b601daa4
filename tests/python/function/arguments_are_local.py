def f(x):
    x = x + 1
    return x
x = 1
print(f(x), x)
