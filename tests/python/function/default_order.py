def say(x):
    print('eval', x)
    return x
def f(a=say(1), b=say(2), c=say(3)):
    return a + b + c
print(f(), f(10))
