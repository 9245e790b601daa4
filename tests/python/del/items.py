a = [1, 2, 3, 4]
del a[0]
print(a)
del a[-1], a[0]
print(a)
