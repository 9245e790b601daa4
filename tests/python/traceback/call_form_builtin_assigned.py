a = len(5)
