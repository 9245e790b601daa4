def f(n):
    return 0 if n == 0 else f(n - 1)
f(10)
undefined_after
