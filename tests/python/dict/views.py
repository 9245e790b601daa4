d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), 'a' in k, 1 in v, ('a', 1) in i)
d['c'] = 3
print(list(k), list(v), list(i), k & {'a', 'z'}, sorted(k | {'q'}), i == d.items(), k == {'a', 'b', 'c'})
