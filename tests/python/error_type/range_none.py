range(0, None)
