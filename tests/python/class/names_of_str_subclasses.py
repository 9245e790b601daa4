# Names given as instances of a class that derives from str.


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class Name(str):
    pass


cls = type(Name('n'), (), {Name('a'): 1, '__qualname__': Name('q'), '__module__': Name('m')})
print(cls, cls.__name__, cls.a, repr(cls.__qualname__), cls.__module__)
print(type('S', (), {'__slots__': Name('x')}).x, type('S', (), {'__slots__': (Name('x'), 'y')}).x)
for make in (lambda: type(3, (), {}), lambda: type(Name('a\0'), (), {}), lambda: type('n', (), {'__slots__': (3,)}), lambda: type('n', (), {'__slots__': Name('1')}),
             lambda: type('n', (), {'__qualname__': 3})):
    print(attempt(make))


class C:
    x = 1

    def __getattr__(self, name):
        return name + '?'


c = C()
print(getattr(c, Name('x')), getattr(c, Name('y')), hasattr(c, Name('z')))
setattr(c, Name('w'), 3)
print(c.w, c.__dict__)
delattr(c, Name('w'))
print(c.__dict__, attempt(lambda: delattr(c, Name('w'))), attempt(lambda: getattr(3, Name('nope'))))
