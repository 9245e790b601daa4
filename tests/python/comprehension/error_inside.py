def f(a):
    return [1 / x for x in a]
f([1, 0])
