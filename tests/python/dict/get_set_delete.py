d = {}
d['x'] = 1
d['y'] = d['x'] + 1
d['x'] += 10
print(d, d['x'], 'x' in d, 'z' in d, 'z' not in d)
del d['x']
print(d)
