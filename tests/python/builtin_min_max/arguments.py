print(max(1, 2), min(1, 2), max(3, 1, 2), min(3, 1, 2), max('b', 'a'), min('b', 'a', 'c'), max([1], [0, 5]), min((2,), (1, 9)))
