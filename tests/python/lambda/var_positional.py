f = lambda *a: a
g = lambda first, *rest: (first, rest)
print(f(), f(1, 2), g(1), g(1, 2, 3))
