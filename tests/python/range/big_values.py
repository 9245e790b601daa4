big = 10 ** 20
for x in range(big, big + 3):
    print(x)
for x in range(-big, -big - 3, -1):
    print(x)
r = range(big, big + 10, 4)
print(r, len(r), r[0], r[-1], r == range(big, big + 9, 4), bool(r))
