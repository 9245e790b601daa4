b = bytearray(b'abcdef')
m = memoryview(b)
print(m[0], m[-1], m[1:3].tobytes(), len(m), m.tolist(), m.format, m.itemsize, m.nbytes, m.shape, m.strides, m.ndim, m.readonly, m.obj is b, m.c_contiguous, m.suboffsets)
m[0] = 90; m[1:3] = b'XY'; print(b, m[::2].tolist(), m[::-1].tobytes(), bytes(m), list(m), 97 in m, 88 in m, m == b'ZXYdef', m == b, m != b'', m.hex(), m.hex(':'), m[::2].contiguous)
for f in (lambda: m[10], lambda: m['a'], lambda: m.__setitem__(0, 300), lambda: m.__setitem__(0, 'a'), lambda: m.__setitem__(slice(0, 2), b'abc'), lambda: m.__delitem__(0), lambda: memoryview('a'), lambda: memoryview(), lambda: hash(m), lambda: b.append(1), lambda: m.cast('Z'), lambda: m.cast('i'), lambda: m.cast('H').cast('I'), lambda: m.cast('B', [2, 2]), lambda: m < m, lambda: m[0, 0], lambda: m[1.5]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r = memoryview(b'abc'); print(r.readonly, hash(r) == hash(b'abc'), r.toreadonly() == r, m.toreadonly().readonly)
try: r[0] = 1
except TypeError as e: print(e)
c = m.cast('H'); print(c.tolist(), c.format, c.itemsize, c.shape); c[0] = 0x4142; print(b)
d = memoryview(bytearray(16)).cast('d'); d[0] = 1.5; print(d.tolist(), d.tobytes()[:8])
q = memoryview(bytearray(8)).cast('q'); q[0] = -2**63; print(q[0], memoryview(bytearray(8)).cast('Q').tolist())
n = memoryview(bytearray(range(6))).cast('B', [2, 3]); print(n.tolist(), n[1, 2], n.shape, n.strides, n.ndim, len(n), n.nbytes, n == n)
for f in (lambda: n[0], lambda: n[0:1, 0:1], lambda: list(n), lambda: n[5, 5], lambda: n[0][0]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
with memoryview(b) as w: print(w[0])
for f in (lambda: w[0], lambda: len(w), lambda: w.tobytes(), lambda: w.format):
    try: f()
    except ValueError as e: print(e)
m.release(); m.release()
print(memoryview(memoryview(b'xyz'))[1], memoryview(b'abc') == memoryview(b'abc'), int.from_bytes(memoryview(b'\x01\x02')), b''.join([memoryview(b'a'), b'b']), bytearray(memoryview(b'q')), memoryview(b'abcabc').count(97), memoryview(b'abc').index(98), list(reversed(memoryview(b'abc'))), isinstance(memoryview(b''), memoryview), type(iter(memoryview(b''))).__name__, memoryview(b'').tolist(), str(memoryview(b'hi'), 'ascii'), b'abc'.find(memoryview(b'c')))
c2 = memoryview(b'ab').cast('c'); print(c2.tolist(), c2[0])
s = memoryview(bytearray(4)).cast('?'); s[0] = True; print(s.tolist()); f = memoryview(bytearray(4)).cast('f'); f[0] = 0.1; print(f[0])
match memoryview(b'ab'):
    case [x, y]: print('seq', x, y)
    case _: print('no')
