nan = 1e309 - 1e309
for x in [nan, 0.0, 1, 10 ** 30, 1e309, True]:
    print(nan == x, nan != x, nan < x, nan <= x, nan > x, nan >= x, x < nan, x >= nan)
print(nan is nan, nan in [nan], [nan] == [nan], (nan,) == (nan,))
