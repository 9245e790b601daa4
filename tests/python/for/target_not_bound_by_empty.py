for i in range(0):
    pass
print('no i here')
i = 1
print(i)
