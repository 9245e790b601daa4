print(isinstance(1, (int, 5)))
print(isinstance(1, (float, 5)))
