d = {}
for i in range(5): d[i] = i * i
print(d, d[3])
d[100] = 'far'
d[-1] = 'neg'
del d[2]
print(d, list(d.items())[0], sum(d.keys()))
