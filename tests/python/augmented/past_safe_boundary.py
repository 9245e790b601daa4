x = 2 ** 53 - 2
for i in range(5):
    x += 1
    print(x)
for i in range(5):
    x -= 2
    print(x)
x *= x
print(x)
