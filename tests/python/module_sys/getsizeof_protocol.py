# sys.getsizeof asks __sizeof__ of the type.
import sys


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def sized(answer):
    class C:
        def __sizeof__(self):
            return answer

    return C()


class Computed:
    @property
    def __sizeof__(self):
        return lambda: 100


class Denied:
    @property
    def __sizeof__(self):
        raise AttributeError('denied')


class Silent:
    __sizeof__ = None


for value in (sized(100), sized(0), sized(True), sized(-1), sized('a'), sized(1.5), Computed(), Denied(), Silent()):
    print(attempt(lambda: sys.getsizeof(value)), attempt(lambda: sys.getsizeof(value, 7)))
print(attempt(lambda: sys.getsizeof()), Computed().__sizeof__(), object().__sizeof__() > 0)
