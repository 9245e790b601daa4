a = [1, 2, 3]
for i in a:
    a[2] = 'changed'
    print(i)
