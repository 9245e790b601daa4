for a in [7, -7]:
    for b in [2, -2, 7, -7, 10, -10]:
        print(a, b, a // b, a % b)
