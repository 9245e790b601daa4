a = [1]
a[0] = a
print(a, len(a))
b = [a, 2]
print(b)
