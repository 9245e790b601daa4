print((), (1,), (1, 2), ((1,), ()), 1, 2)
t = 1,
print(t)
t = 1, 2, 'x',
print(t, len(t))
