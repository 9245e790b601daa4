nan = float('nan')
d = {nan: 1}
d[nan] = 2
d[float('nan')] = 3
print(len(d), d[nan])
