print(True is True, (1 == 1) is True, (1 > 2) is False, not 0 is True)
