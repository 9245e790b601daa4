x = 1
x += 0.5
print(x)
x = True
x += 1
print(x)
x = 7
x /= 7
print(x)
x = 5.0
x //= 2
print(x)
