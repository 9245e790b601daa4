def say(x):
    print('eval', x)
    return x
def f(a, b, c):
    return a, b, c
print(f(c=say(1), a=say(2), b=say(3)))
