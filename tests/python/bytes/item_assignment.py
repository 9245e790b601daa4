b'abc'[0] = 1
