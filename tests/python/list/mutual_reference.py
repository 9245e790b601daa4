a = [1, 2]
b = (a, 3)
a[0] = b
print(a)
print(b)
