print(type(True), type(True) is bool, isinstance(True, int), isinstance(True, bool), isinstance(1, bool))
