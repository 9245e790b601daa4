def f(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u):
    return a + b * 2 + u
print(f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20))
