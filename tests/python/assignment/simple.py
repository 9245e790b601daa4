x = 1
print(x)
x = 'two'
print(x)
y = x
x = 3
print(x, y)
