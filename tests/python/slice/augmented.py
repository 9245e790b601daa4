a = [1, 2, 3, 4]
a[1:3] += ['x']
print(a)
a[::2] *= 1
print(a)
