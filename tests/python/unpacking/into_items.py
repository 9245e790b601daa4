a = [0, 0, 0]
a[0], a[2] = 'x', 'y'
print(a)
a[1], *a[2], b = 1, 2, 3, 4
print(a, b)
