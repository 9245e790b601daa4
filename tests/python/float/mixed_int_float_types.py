print(type(1 + 1.0), type(1 * 1), type(4 / 2), type(4 // 2.0), type(2 ** 2.0), type(5 % 2.0), type(True + 0.0))
