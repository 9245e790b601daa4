print(int, float, str, bool, range, type, type(None), type([]), type(()))
print([int, str])
