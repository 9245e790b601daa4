d = {1: 'int'}
d[True] = 'bool'
d[1.0] = 'float'
print(d, d[1], len(d))
e = {0.0: 'a', -0.0: 'b', False: 'c', 2 ** 53: 'd', 2.0 ** 53: 'e'}
print(e)
