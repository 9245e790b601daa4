def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x
for n in [1, 2, 15, 16, 10 ** 20, 10 ** 20 - 1, 2 * 10 ** 60]:
    print(isqrt(n))
