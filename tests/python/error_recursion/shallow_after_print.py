def f(n):
    if n % 400 == 0:
        print(n)
    return f(n + 1)
f(0)
