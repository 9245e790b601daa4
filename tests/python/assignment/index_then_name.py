i = 0
a = [0, 0, 0]
i, a[i] = 1, 'x'
print(i, a)
i = a[i] = 2
print(i, a)
