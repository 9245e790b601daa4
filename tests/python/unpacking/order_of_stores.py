a = [0, 0]
i = 0
i, a[i], i = 1, 'first', 0
print(i, a)
x, x = 1, 2
print(x)
