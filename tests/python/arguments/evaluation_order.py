def say(x):
    print('eval', x)
    return x
def f(*a, **k): return a, k
f(say(1), *say([2]), say(3), k=say(4), **say({'j': 5}))
