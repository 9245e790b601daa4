print(type(1), type(10 ** 30), type(1) is int, type(10 ** 30) is int, type(1) == type(10 ** 30))
