a, b, c = range(3)
first, *rest = range(2, 6)
print(a, b, c, first, rest)
