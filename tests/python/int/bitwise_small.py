for a in [0, 1, 6, 12, -1, -6, -12]:
    for b in [0, 3, 10, -1, -4]:
        print(a, b, a & b, a | b, a ^ b)
