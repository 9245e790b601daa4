def say(x):
    print('eval', x)
    return x
print(say(1), say(2), sep=say('-'), end=say('!\n'))
