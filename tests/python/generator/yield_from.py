def inner():
    x = yield 1
    print('inner got', x)
    return 'result'
def outer():
    r = yield from inner()
    print('r', r)
    yield from [2, 3]
    yield from 'ab'
it = outer()
print(next(it), it.send('s'), list(it))
