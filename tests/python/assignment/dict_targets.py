d = {}
d['a'], d['b'] = 1, 2
d['a'] += 5
d['l'] = []
d['l'] += [1]
for d['k'] in 'xy': pass
print(d)
