d = {}
for k in ['z', 'a', 1, 'm', 0]:
    d[k] = None
del d['a']
d['a'] = 1
d['z'] = 2
print(d, list(reversed(d)), list(d))
