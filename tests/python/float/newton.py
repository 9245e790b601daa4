x = 2.0
for i in range(6):
    x = (x + 2 / x) / 2
    print(x)
