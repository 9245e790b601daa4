a = [1, 2]
b = a
b[0] = 5
print(a, a is b, a == [5, 2], a is [5, 2])
