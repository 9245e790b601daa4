# What selects a member of a memoryview of no, one and two dimensions.
v = memoryview(bytearray(b'abcd')).cast('B', [2, 2])
z = memoryview(bytearray(b'a')).cast('B', [])
o = memoryview(bytearray(b'abcd'))
B = 10 ** 30
for m in v, z, o:
    for k in (0, B, (B,), (0,), (0, B), (0, 0, 0), (0, 0, B), (), (slice(1),), slice(1), 'a', (0, 'a'), (slice(1), slice(1)), (slice(1), 0), ..., (...,), None):
        for f in (lambda: m[k], lambda: m.__setitem__(k, 1), lambda: m.__setitem__(k, b'x')):
            try: r = f(); print(k, r if not isinstance(r, memoryview) else 'view')
            except Exception as e: print(k, type(e).__name__, e)
