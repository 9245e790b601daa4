a = b = c = 1
del (a, [b, (c,)])
a, b, c = 3, 4, 5
print(a, b, c)
