a = [1, 2, 3]
while a:
    del a[len(a) - 1]
    print(a)
