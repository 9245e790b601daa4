a = [1, 2, 3]
for i in range(len(a) + 1):
    print(a[i])
