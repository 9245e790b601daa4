print(1, 2 in 3, 4)
