def say(x):
    print('eval', x)
    return x
def f(a, b, c=0):
    return [a, b, c]
def get():
    print('function')
    return f
print(get()(say(1), say(2), c=say(3)))
print(f(say(1), c=say(2), b=say(3)))
