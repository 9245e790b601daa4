print(not 1 / 0)
