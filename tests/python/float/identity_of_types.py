print(1 == 1.0, 1 is 1, type(1) == type(1.0), isinstance(1.0, int), isinstance(1, float))
