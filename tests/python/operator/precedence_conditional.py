print(1 if True else 2 if False else 3, 1 if False else 2 if False else 3, (1 if True else 2) + 10, 1 + 2 if 0 else 3 + 4)
print(1 or 2 if 3 and 0 else 4 or 5)
