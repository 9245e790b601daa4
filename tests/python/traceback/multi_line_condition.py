x = 1
if (x == 1 and
        x + 'a' and
        x):
    pass
