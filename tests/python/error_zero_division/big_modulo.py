n = 2 ** 70
n %= False
