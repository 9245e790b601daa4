def say(x):
    print('eval', x)
    return x
print(say(0) and say(1))
print(say(1) or say(2))
print(say(0) or say(2))
print(say(1) and say(0) and say(5))
print(say(0) or say('') or say(3) or say(4))
