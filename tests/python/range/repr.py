print(range(5), range(1, 5), range(1, 5, 2), range(5, 1, -1), range(0, 5, 1), range(-2, 2), repr(range(0)))
