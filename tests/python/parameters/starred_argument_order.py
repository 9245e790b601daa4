def say(x):
    print('eval', x)
    return x
def f(*args, k):
    return args, k
print(f(say(1), *say([2, 3]), say(4), k=say(5)))
