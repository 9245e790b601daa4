print(float(2 ** 54 + 2), float(2 ** 54 + 6), float(2 ** 54 + 3), float(2 ** 60 + 128), float(2 ** 60 + 129), float(2 ** 60 + 384))
