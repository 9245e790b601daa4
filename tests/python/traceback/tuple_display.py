t = 1, 2, undefined, 3
