x = 10
print(eval('x + 1'), eval('y * 2', {'y': 4}), eval('a + b', {'a': 1}, {'b': 2}))
exec('z = x * 2\nprint(z)')
ns = {}
exec('def f(n): return n + 1', ns)
print(ns['f'](1), z)
