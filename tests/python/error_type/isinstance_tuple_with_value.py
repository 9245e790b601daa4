isinstance(1, (str, 5))
