for x in range(0, 10 ** 30, 4 * 10 ** 29):
    print(x)
print(range(0, 5, 10 ** 30)[0], len(range(0, 5, 10 ** 30)))
