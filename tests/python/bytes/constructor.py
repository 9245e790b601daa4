print(bytes(3), bytes([65, 66]), bytes('é', 'utf-8'), bytes(), bytes(b'x'), bytes(range(3)), b'a' + b'b', b'ab' * 2, b'a' in b'ab', 97 in b'ab', b'a' < b'b', b'a' == 'a')
