a = [1, 2.0, 'x', None, [3]]
print(1 in a, 2 in a, True in a, 'x' in a, None in a, [3] in a, 3 in a, 3 not in a, 'X' in a)
