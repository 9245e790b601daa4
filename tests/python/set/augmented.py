s = {1, 2, 3}
t = s
s |= {4}
s &= {1, 4, 5}
s ^= {5}
s -= {1}
print(sorted(s), s is t)
