r = range(10, 40, 7)
print(r[0], r[1], r[-1], r[-5], r[True], len(r))
