# Special methods that are no slots in CPython are methods like others.
import types


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for bound in (
    [].__getitem__,
    {}.__getitem__,
    {}.__contains__,
    set().__contains__,
    frozenset().__contains__,
    (1).__format__,
    'a'.__format__,
    (1.5).__format__,
    1j.__format__,
    object().__format__,
    object().__dir__,
    (1).__reduce__,
    dict.fromkeys,
    bytes.fromhex,
    int.__subclasshook__,
    str.maketrans,
    int.__new__,
):
    print(type(bound).__name__, bound.__name__, bound.__qualname__, hasattr(bound, '__objclass__'))
for found in (
    list.__getitem__,
    dict.__contains__,
    int.__format__,
    object.__format__,
    list.append,
    object.__reduce__,
    types.GeneratorType.send,
    dict.get,
):
    print(type(found) is types.MethodDescriptorType, found.__name__, found.__qualname__, found.__objclass__.__name__, found)
a = []
print(a.append == a.append, a.append == [].append, a.__getitem__ == a.__getitem__, a.__len__ == a.__len__)
for call in (
    lambda: [].__getitem__(),
    lambda: {}.__getitem__(1),
    lambda: {}.__contains__(),
    lambda: list.__getitem__(),
    lambda: list.__getitem__({}, 1),
    lambda: (1).__format__(1),
    lambda: (1).__format__(),
    lambda: int.__format__('a', 'b'),
    lambda: list.append.__get__(1),
    lambda: int.real.__get__('a'),
    lambda: slice.start.__get__(1),
):
    print(attempt(call))
print(str(KeyError('')), str(KeyError()), str(KeyError(1, 2)), str(ImportError('a')), str(ImportError('a', 'b')), str(ImportError(3)))
e = ImportError('a')
e.msg = 'b'
print(e, repr(e))
