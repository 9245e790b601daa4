range(0)[0]
