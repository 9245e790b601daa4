a, (b, *c), *d = 1, [2, 3, 4], 5, 6
print(a, b, c, d)
*a, (b, c) = 1, 2, (3, 4)
print(a, b, c)
(*a, b), *c = 'xyz', 1, 2
print(a, b, c)
