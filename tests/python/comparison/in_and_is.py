x = None
print(x is None, x is not None, not x is None, 1 in (1,), 1 not in (1,), not 1 in (1,))
