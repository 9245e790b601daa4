a = [0, 1, 2, 3, 4]
a[1:3] = ['x', 'y', 'z']
print(a)
a[:0] = [9]
a[len(a):] = [8]
print(a)
a[1:-1] = []
print(a)
a[:] = 'abc'
print(a)
