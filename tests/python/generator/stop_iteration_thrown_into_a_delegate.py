# An iterator without throw() gets nothing: the exception arises where its end would, and StopIteration is that end.
def inner():
    x = yield from 'ab'
    print('x', x)
    yield 5


def outer():
    return (yield from inner())


for make in inner, outer:
    for error in StopIteration('value'), StopIteration, ValueError('no end'):
        g = make()
        next(g)
        try:
            print(g.throw(error))
        except ValueError as caught:
            print(repr(caught))
