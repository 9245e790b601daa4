r = range(2)
for x in r:
    for y in r:
        print(x, y)
