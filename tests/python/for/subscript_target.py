a = [0, 0]
for a[0] in range(3):
    print(a)
for a[a[0] - 2], x in [(7, 'x')]:
    print(a, x)
