n = 2
while 6 / n:
    n -= 1
