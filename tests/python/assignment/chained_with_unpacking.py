a = b, c = (1, 2)
print(a, b, c)
x, y = z = [3, 4]
print(x, y, z)
i = items = [0, 1]
print(i, items)
