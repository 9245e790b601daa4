r = range(5)
r[0] = 1
