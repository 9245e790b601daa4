for a, b in [(1, 2), (3, 4)]:
    print(a + b)
for a, (b, c) in [(1, (2, 3))]:
    print(a, b, c)
for [a, b] in ['xy']:
    print(b, a)
for a, in [(1,), (2,)]:
    print(a)
