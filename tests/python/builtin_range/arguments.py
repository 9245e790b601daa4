print(range(3), range(1, 3), range(1, 10, 2), range(True), len(range(-5)), range(10 ** 20))
