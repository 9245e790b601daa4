# Members of __slots__ are known by name to copy and pickle; computed attributes are not.
import copy


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class A:
    __slots__ = ('x', 'y')


print(A.x.__reduce__(), copy.copy(A.x) is A.x, A.x.__qualname__, A.x.__objclass__, type(A.x))
print(slice.start.__reduce__(), type(slice.start), slice.start)
for do in (lambda: copy.copy(int.real), lambda: int.real.__reduce__(), lambda: int.real.__reduce_ex__(2), lambda: A.x.__get__(3), lambda: A.x.__set__(3, 4), lambda: setattr(slice(1), 'start', 4)):
    print(attempt(do))
