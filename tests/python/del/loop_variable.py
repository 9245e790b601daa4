for i in range(3):
    print(i)
    del i
print('end')
