a = bytearray(b'abc')
a[0] = 65
a.append(100)
a += b'e'
a[1:3] = b'XYZ'
del a[0]
print(a, len(a), bytes(a), a == b'XYZde', a.pop(), a.decode())
