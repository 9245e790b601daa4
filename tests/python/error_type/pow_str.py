pow('a', 2)
