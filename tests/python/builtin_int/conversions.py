print(int(), int(3.99), int(-3.99), int('12'), int(True), int(' -7 '), int(1e20), int('1' * 30))
