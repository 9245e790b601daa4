a = [1, 2, 3, 4]
first, *middle, last = a
print([last] + middle + [first])
