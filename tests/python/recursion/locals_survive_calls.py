def f(n):
    a = n
    b = n * 2
    if n > 0:
        f(n - 1)
    return [n, a, b]
print(f(3))
