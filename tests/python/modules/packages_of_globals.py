# Relative imports by __import__ go by the globals that it is given; __module__ may be anything; what dir() says of a traceback.
for package in None, '', 'collections', 5:
    for level in 1, 2, 3:
        try:
            found = __import__('', {'__package__': package, '__spec__': None, '__name__': '__main__'}, {}, ('foo',), level)
            print(package, level, found.__name__)
        except Exception as error:
            print(package, level, type(error).__name__, str(error).split(' from ')[0])


class X:
    pass


X.__module__ = 3
print(X, repr(X()).split(' at')[0], X.__module__)
X.__module__ = 'm.n'
print(X)
try:
    del X.__module__
except TypeError as error:
    print(error)
try:
    1 / 0
except ZeroDivisionError as error:
    print(dir(error.__traceback__))
