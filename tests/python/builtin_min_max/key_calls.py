def key(x):
    print('key', x)
    return x % 3
print(max([4, 5, 6, 8], key=key))
