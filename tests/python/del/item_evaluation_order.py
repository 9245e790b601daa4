def say(x):
    print('eval', x)
    return x
a = [[1, 2], [3, 4]]
del a[say(0)][say(1)], a[say(1)][say(0)]
print(a)
