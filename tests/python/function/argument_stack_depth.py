def f(a, b, c):
    return a + b + c
print(f(f(1, 2, 3), f(4, f(5, 6, f(7, 8, 9)), 10), f(11, 12, f(13, 14, 15))))
