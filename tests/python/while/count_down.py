n = 3
while n:
    print(n)
    n -= 1
print('liftoff', n)
