print(True & False, True | False, True ^ True, True & 1, type(True & False), type(True & 1))
