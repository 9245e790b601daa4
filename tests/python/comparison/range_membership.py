r = range(0, 20, 3)
print(3 in r, 4 in r, 18 in r, 21 in r, -3 in r, 3.0 in r, 3.5 in r, 'a' in r, True in r, None in r, 10 ** 30 in r)
print(5 in range(10, 0, -5), 0 in range(10, 0, -5), 10 ** 20 in range(0, 10 ** 30, 10))
