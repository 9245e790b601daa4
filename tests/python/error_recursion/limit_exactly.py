def f(n):
    return n if n == 0 else f(n - 1)
print(f(998))
print(f(999))
