print(len(range(0)), len(range(10)), len(range(3, 10)), len(range(0, 10, 3)), len(range(10, 0, -3)), len(range(10, 0)), len(range(0, -5, -1)), len(range(0, 9, 3)))
