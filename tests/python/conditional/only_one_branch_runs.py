def say(x):
    print('eval', x)
    return x
print(say('a') if say(True) else say('b'))
print(say('a') if say(False) else say('b'))
