x = 1.0
for i in range(25):
    print(x, x / 3)
    x *= 10
