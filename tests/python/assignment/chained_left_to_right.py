def say(x):
    print('target', x)
    return x
items = [0, 0, 0]
items[say(0)] = items[say(1)] = items[say(2)] = say(9)
print(items)
