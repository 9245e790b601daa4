def say(x):
    print('eval', x)
    return x
print([say(1), *say([2, 3]), say(4)], (*say('ab'), say('c')))
