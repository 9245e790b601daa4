def say(x):
    print('eval', x)
    return x
def f(a=say(1), *, b=say(2), c, d=say(3)):
    return a, b, c, d
print(f(c=0))
