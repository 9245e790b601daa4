d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.setdefault('a', 9), d)
print(d.pop('a'), d.pop('zz', None), d.popitem(), d)
d.update({'x': 1}, y=2)
d.update([('z', 3), ['w', 4]])
print(d, d.copy() == d, dict.fromkeys('ab'), dict.fromkeys([1, 2], 0))
d.clear()
print(d)
