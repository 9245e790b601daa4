def say(x):
    print('eval', x)
    return x
print(say(3) < say(2) < say(1))
print(say(1) < say(2) < say(3))
print(say(1) == say(2) == say(2))
