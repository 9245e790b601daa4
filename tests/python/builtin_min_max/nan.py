nan = 1e309 - 1e309
print(max(nan, 1), max(1, nan), min(nan, 1), min(1, nan), max([1, nan, 2]), min([2, nan, 1]))
