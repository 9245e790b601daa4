from collections import defaultdict, OrderedDict
d = defaultdict(list)
for word in 'the quick the lazy'.split():
    d[word[0]].append(word)
print(d, dict(d), d.default_factory, d.get('z'), 'z' in d)
n = defaultdict(lambda: defaultdict(int))
n['a']['b'] += 1
print(n['a'], defaultdict(int, {'x': 1}, y=2), defaultdict(int) | {'a': 1})
try:
    defaultdict(None)['k']
except KeyError as e:
    print(repr(e))
try:
    defaultdict(3)
except TypeError as e:
    print(e)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o, list(reversed(o)))
print(o.popitem(), o.popitem(last=False), o, o == {'b': 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
