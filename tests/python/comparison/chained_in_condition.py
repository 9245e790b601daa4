for x in range(-1, 5):
    if 0 <= x < 3:
        print(x, 'in')
    else:
        print(x, 'out')
i = 0
while 0 <= i <= 2:
    i += 1
print(i)
