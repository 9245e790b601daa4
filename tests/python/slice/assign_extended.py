a = list(range(8))
a[::2] = 'abcd'
print(a)
a[::-1] = a[:]
print(a)
