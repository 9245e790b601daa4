r = range(3)
print(r is r, r == range(3), range(3) is range(3), r in [range(3)])
