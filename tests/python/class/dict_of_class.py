class C:
    x = 1
p = C.__dict__
print(type(p), p['x'], 'x' in p, 'y' in p, p.get('x'), p.get('y', 5))
C.y = 2
print(p['y'])
print([k for k in p if not k.startswith('_')], [k for k in p.keys() if k[0] != '_'], [v for k, v in p.items() if k[0] != '_'])
try: p['x'] = 1
except TypeError as e: print(e)
try: del p['x']
except TypeError as e: print(e)
print(len(int.__dict__) > 20, 'x' in vars(C), dict(p)['x'])
for k, v in vars(C).items():
    if k == 'x': print(v)
