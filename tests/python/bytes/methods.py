b = b'Hello World'
print(b.upper(), b.split(), b.find(b'o'), b.replace(b'l', b'L'), b.startswith(b'He'), b.decode(), b.hex(), bytes.fromhex('48 65'), b.index(b'W'), b' x '.strip(), b','.join([b'a', b'b']), b.count(b'l'))
