def pair():
    return 1, 2
print(pair(), pair()[1])
a, b = pair()
print(a, b)
