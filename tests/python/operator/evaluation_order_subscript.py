def say(x):
    print('eval', x)
    return x
print(say([10, 20])[say(1)] + say(5))
