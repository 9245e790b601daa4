print(not 1 == 2, not (1 == 2), True or False and False, (True or False) and False, not True or True, 1 < 2 and 3 > 2 or 0, not not 5)
