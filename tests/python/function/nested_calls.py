def f(x):
    return x + 1
print(f(f(f(0))), f(f(1) * f(2)), max(f(1), f(5), f(3)))
