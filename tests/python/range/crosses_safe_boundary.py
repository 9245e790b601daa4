limit = 2 ** 53
for x in range(limit - 2, limit + 3):
    print(x)
for x in range(-limit + 1, -limit - 3, -2):
    print(x)
