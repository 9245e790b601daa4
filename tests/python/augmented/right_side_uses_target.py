x = 3
x += x * x
print(x)
x -= x
print(x)
