limit = 2 ** 53
print(limit - 1, limit, limit + 1, limit + 2)
print(limit + 1 - 1 == limit, limit + 1 - limit)
low = -limit
print(low - 1, low - 1 + 1, low - 2 - low)
