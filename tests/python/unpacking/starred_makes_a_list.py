a, *b = (1, 2, 3)
print(type(b), b)
*c, = range(3)
print(type(c), c)
