a = [1, 2, 3]
a[0] = 'x'
a[-1] = [a[1]]
print(a)
a[1] = a[0]
print(a)
