# os.fspath looks __fspath__ up on the type, and binds it.
import os


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class Computed:
    @property
    def __fspath__(self):
        return lambda: 'computed'


class Denied:
    @property
    def __fspath__(self):
        raise AttributeError('denied')


class Broken:
    @property
    def __fspath__(self):
        raise ValueError('broken')


class Silent:
    __fspath__ = None


class Wrong:
    def __fspath__(self):
        return 3


class Static:
    @staticmethod
    def __fspath__():
        return b'static'


class Plain:
    pass


class Text(str):
    def __fspath__(self):
        return 'not asked'


plain = Plain()
plain.__fspath__ = lambda: 'not asked'
for path in (Computed(), Denied(), Silent(), Wrong(), Static(), plain, Text('text'), b'bytes', bytearray(b'x'), 3, None):
    print(attempt(lambda: os.fspath(path)), attempt(lambda: compile('1', path, 'eval').co_filename))
print(os.fspath(path='a'), attempt(lambda: os.fspath()), attempt(lambda: os.path.join(Computed(), 'b')), attempt(lambda: open(Silent())))
