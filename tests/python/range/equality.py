print(range(5) == range(0, 5), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(1, 5) != range(5), range(0, 1, 5) == range(0, 1, 7))
