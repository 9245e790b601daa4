# A class whose __module__ is set to something that is no str shows without it.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
class C: pass
attempt(lambda: setattr(C, '__module__', 1))
attempt(lambda: (C.__module__, C))
C.__module__ = 1
attempt(lambda: repr(C))
attempt(lambda: setattr(C, '__module__', None))
attempt(lambda: repr(C))
attempt(lambda: repr(C()).split()[0])
C.__module__ = 'abc.d'
attempt(lambda: repr(C))
attempt(lambda: delattr(C, '__module__'))
attempt(lambda: C.__module__)
attempt(lambda: setattr(int, '__module__', 'x'))
attempt(lambda: setattr(C, '__qualname__', 1))
attempt(lambda: setattr(C, '__name__', 1))
