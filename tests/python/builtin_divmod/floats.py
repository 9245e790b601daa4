for a in [7.5, -7.5]:
    for b in [2, -2, 0.1]:
        print(a, b, divmod(a, b))
print(divmod(1, 0.1), divmod(1e20, 3), divmod(-0.0, 2), divmod(5, 2.0))
