def f(n):
    return n if n < 1 else n + f(n - 1) * 2 - f(n - 2)
print(f(10))
