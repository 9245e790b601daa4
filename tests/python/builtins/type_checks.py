print(isinstance(1, int | str), isinstance('a', int | None), issubclass(bool, int), type(1) is int, isinstance(True, (int, str)), isinstance(print, object), issubclass(int, object))
