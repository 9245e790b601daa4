def numbers():
    print('evaluated')
    return [1, 2]
for i in numbers():
    print(i)
