x = 3
print(x == 0 or x == 1 or x == 2 or x == 3, x != 0 and x != 1 and x != 3, x > 2 and x < 4 and x)
