def say(x):
    print('eval', x)
    return x
print(say(1) and say(0) or say(3))
print(say(0) and say(1) or say(2) and say(3))
print((say(0) or say(1)) and (say(2) or say(3)))
print(not (say(1) and not say(0)))
