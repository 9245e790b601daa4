from collections import ChainMap
base = {'a': 1, 'b': 2}
m = ChainMap({'a': 10}, base)
print(m, m['a'], m['b'], len(m), list(m), dict(m), 'b' in m, m.get('z', 0), bool(ChainMap()))
child = m.new_child({'c': 3})
child['b'] = 5
print(child, child.parents, base, child.maps[0])
print(m | {'x': 1}, {'x': 1, 'a': 0} | m)
for call in (lambda: m['zz'], lambda: m.pop('b'), lambda: m.__delitem__('b'), lambda: ChainMap().popitem()):
    try:
        call()
    except KeyError as e:
        print(e)
