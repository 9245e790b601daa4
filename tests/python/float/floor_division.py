for a in [7.5, -7.5, 7.0, -7.0]:
    for b in [2, -2, 0.5, -0.3, 2.5]:
        print(a, b, a // b, a % b)
