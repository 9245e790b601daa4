a = [1, 2, 3]
for x in a:
    a = []
    print(x)
print(a)
