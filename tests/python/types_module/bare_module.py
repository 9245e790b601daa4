# A module that __init__ has not seen has no variables at all.
import types


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


secret = 1
m = types.ModuleType.__new__(types.ModuleType)
print(m, m.__dict__, vars(m), dir(m))
for name in ('__name__', 'secret', 'attempt', '__builtins__'):
    print(attempt(lambda: getattr(m, name)))
print(attempt(lambda: delattr(m, 'x')))
m.x = 1
print(m.__dict__, m.x, dir(m))
print(attempt(lambda: setattr(m, '__dict__', {})))
m.__init__('named')
print(m, list(m.__dict__), attempt(lambda: m.secret))
m.__init__('again', 'documented')
print(m, m.__doc__, m.x)
m.__name__ = 3
print(attempt(lambda: m.secret))
exec('y = __name__', m.__dict__)
print(m.y, '__builtins__' in vars(m))
bare = types.ModuleType.__new__(types.ModuleType)
exec('y = __name__', bare.__dict__)
print(bare.y, sorted(vars(bare)))


class Derived(types.ModuleType):
    __dict__ = {'a': 1}
    kind = None

    @property
    def x(self):
        return 'computed'

    @property
    def denied(self):
        raise AttributeError('denied')

    def __getattr__(self, name):
        return f'asked for {name}'


d = Derived('derived')
vars(types)
d.y = 5
print(d.__dict__, dir(d), d.kind, d.x, d.denied, d.y, d.z)
print(attempt(lambda: setattr(d, 'x', 3)))
