divmod('a', 2)
