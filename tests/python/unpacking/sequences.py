a, b = (1, 2)
c, d = [3, 4]
e, f = 'xy'
g, h = range(2)
(i, j) = 5, 6
[k, l] = (7, 8)
print(a, b, c, d, e, f, g, h, i, j, k, l)
