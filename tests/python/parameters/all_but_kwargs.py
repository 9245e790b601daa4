def f(a, /, b, c=3, *args, d, e=5):
    return a, b, c, args, d, e
print(f(1, 2, d=4))
print(f(1, 2, 30, 40, 50, d=60, e=70))
print(f(1, b=2, d=4))
