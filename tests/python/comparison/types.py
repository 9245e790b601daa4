print(int == int, int == float, int != str, int is int, type(1) == int, type('') in (int, str))
