big = 10 ** 400
print(big > 1.0)
print(big + 1.0)
