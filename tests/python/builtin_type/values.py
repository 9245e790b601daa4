print(type(1), type(1.0), type(True), type('a'), type(None), type([]), type(()), type(range(1)), type(print), type(int), type(type))
