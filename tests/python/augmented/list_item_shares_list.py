a = [[1]]
b = a[0]
a[0] += [2]
print(a, b)
t = (b,)
print(t)
