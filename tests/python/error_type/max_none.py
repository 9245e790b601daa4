max(None, 1)
