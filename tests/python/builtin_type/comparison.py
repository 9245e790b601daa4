print(type(1) == int, type(True) == int, type(True) is bool, type('') == type('a'), type([]) == type(()), type(type(1)) is type)
