a = [1, 2, 3, 1.0, True]
print(a.index(1), a.index(1, 1), a.count(1), a.count(9), a.index(3, -4, -1))
