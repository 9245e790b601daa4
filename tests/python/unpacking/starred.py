a, *b = [1, 2, 3]
*c, d = (1, 2, 3)
e, *f, g = range(6)
h, *i = [1]
*j, = 'abc'
[*k, l] = (1,)
print(a, b, c, d, e, f, g, h, i, j, k, l)
