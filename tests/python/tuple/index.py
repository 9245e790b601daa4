t = (10, 20, 30)
print(t[0], t[-1], t[1], t[-3], t[False])
