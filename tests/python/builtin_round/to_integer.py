for x in [0.5, 1.5, 2.5, -0.5, -1.5, 0.4999999999999999, 1.2, 1.8, -1.8, 1e16, 1e22, 0.0, -0.0, 7, True, 10 ** 30]:
    print(round(x), end=' ')
print()
print(type(round(1.5)), type(round(True)), round(2.7, None))
