d = {'a': 1, 'b': 2}
for k in d:
    del d['b']
    d['c'] = 1
    print(k)
