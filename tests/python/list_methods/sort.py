a = [3, 1, 2]
print(a.sort(), a)
a.sort(reverse=True)
print(a, sorted('hello'), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted(['b', 'A', 'c'], key=str.lower), sorted([-3, 2, -1], key=abs, reverse=True))
