x = 0
if x == 0: print(1 / x)
