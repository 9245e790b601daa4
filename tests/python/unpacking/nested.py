a, (b, c) = 1, (2, 3)
(d, e), f = 'xy', 5
[g, [h, (i, j)]] = 1, [2, (3, 4)]
print(a, b, c, d, e, f, g, h, i, j)
