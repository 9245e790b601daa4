def f(*a, **k): return a, k
print(f(*[1], 2, *[3], x=1, **{'y': 2}, **{'z': 3}), f(*'ab', **{}), f(**dict(a=1)))
