print(b'abc', b'\x00\xff\n', b"it's", b'a' b'b', rb'\n', len(b'\x41'), b'abc'[0], b'abc'[1:], list(b'ab'))
