range(3) < range(4)
