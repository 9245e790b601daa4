x = 0
if x:
    pass
elif 1 % x:
    pass
