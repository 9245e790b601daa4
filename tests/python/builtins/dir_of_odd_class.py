# dir() goes by what an object says that its namespace and its class are.


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def claims(cls):
    class C:
        __class__ = cls

        def f(self):
            pass

    return C()


class Raises:
    def __init__(self, error):
        self.error = error

    def __get__(self, instance, owner):
        raise self.error


class Base:
    __bases__ = ()
    __dict__ = {'u': 1}


class Fake:
    __bases__ = (Base(), int)
    __dict__ = {'v': 1}


class Numbers:
    __dict__ = 3


for cls in (3, int, Raises(AttributeError()), Raises(ValueError('class')), Base(), Fake(), Numbers()):
    c = claims(cls)
    names = attempt(lambda: dir(c))
    print(names if isinstance(names, str) else [name for name in ('f', 'u', 'v', 'real', '__init__') if name in names])


def holds(namespace):
    class C:
        __dict__ = namespace
        x = 1

    return C()


for namespace in (3, {'z': 1}, {'z': 1, 3: 4}, Raises(AttributeError()), Raises(ValueError('namespace'))):
    c = holds(namespace)
    names = attempt(lambda: dir(c))
    print(names if isinstance(names, str) else ['x' in names, 'z' in names])

print('mro' in type.__dir__(int), 'mro' in object.__dir__(int), 'real' in object.__dir__(int), 'real' in dir(int))
print(sorted(object().__dir__()) == dir(object()), sorted(int.__dir__(3)) == dir(3))


class Silent:
    __dir__ = None


print(attempt(lambda: dir(Silent())))
