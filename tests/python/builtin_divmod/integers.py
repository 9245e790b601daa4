for a in [17, -17]:
    for b in [5, -5]:
        print(a, b, divmod(a, b))
print(divmod(10 ** 30, 7), divmod(-(10 ** 30), 10 ** 15 + 1), divmod(True, 2), divmod(0, 5))
