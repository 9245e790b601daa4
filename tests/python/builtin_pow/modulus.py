print(pow(2, 10, 1000), pow(3, 200, 13), pow(-2, 3, 5), pow(2, 3, -5), pow(7, 0, 1), pow(0, 0, 5), pow(10 ** 20, 10 ** 20, 10 ** 9 + 7))
print(pow(2, 0, -1), pow(5, 3, 1), pow(5, 1, -7), pow(True, True, 2), pow(2, 10, None))
