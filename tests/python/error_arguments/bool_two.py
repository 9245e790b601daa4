bool(1, 2)
