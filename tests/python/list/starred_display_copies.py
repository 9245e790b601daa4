a = [1, 2]
b = [*a]
b[0] = 9
print(a, b, [*a, *b], (*a, *b))
