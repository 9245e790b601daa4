n = 0
def more():
    global n
    n += 1
    return n < 4
while more():
    print(n)
print('last', n)
