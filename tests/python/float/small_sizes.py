x = 1.0
for i in range(12):
    print(x, x * 3, x / 7)
    x /= 10
