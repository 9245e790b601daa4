a = b = c = 5
print(a, b, c)
x = y = []
x += [1]
print(x, y, x is y)
