# dir() of a module: its __dir__, else its variables.
import types


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


m = types.ModuleType('m')
print(dir(m), m.__dir__())
m.__dir__ = lambda: ['z', 'b']
print(dir(m), types.ModuleType.__dir__(m))
m.__dir__ = 3
print(attempt(lambda: dir(m)))


class Odd(types.ModuleType):
    __dict__ = 3


print(attempt(lambda: dir(Odd('odd'))))


class Denied(types.ModuleType):
    @property
    def __dict__(self):
        raise AttributeError('denied')


print(attempt(lambda: dir(Denied('denied'))))


class Own(types.ModuleType):
    def __dir__(self):
        return ['own']


own = Own('own')
own.__dir__ = lambda: ['mine']
print(dir(own), types.ModuleType.__dir__(own))
