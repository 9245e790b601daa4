a = [1, 2, 3]
b = a.copy()
a.reverse()
print(a, b, list(reversed(b)), b == [1, 2, 3], a is a.copy())
