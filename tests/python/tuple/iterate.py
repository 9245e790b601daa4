for x in (1, 'b', (2,)):
    print(x)
for a, b in ((1, 2), [3, 4], 'xy'):
    print(a, b)
