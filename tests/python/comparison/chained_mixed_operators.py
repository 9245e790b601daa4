a = [1, 2]
print(1 in a in [a, 3], 1 in a == True, a is a is a, a is not None is not 5, 1 not in [2] not in [3], 1 < 2 in [2, 3])
