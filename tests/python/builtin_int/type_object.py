print(int, int is int, type(int), int == type(1), isinstance(int, type), int('5') + int(5.5))
