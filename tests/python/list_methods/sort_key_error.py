sorted([1, 0, 2], key=lambda x: 1 / x)
