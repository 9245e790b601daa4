a, *b, c = range(1)
