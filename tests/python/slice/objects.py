s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step, s.indices(4), slice(3), slice(None), slice(1, 2) == slice(1, 2, None))
print([0, 1, 2, 3, 4][s], slice(None, None, -1).indices(5))
