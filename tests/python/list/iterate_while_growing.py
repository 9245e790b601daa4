a = [1]
for x in a:
    if len(a) < 6:
        a += [x + 1]
print(a)
