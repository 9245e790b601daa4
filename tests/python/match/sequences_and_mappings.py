# What patterns ask of classes that are sequences or mappings by inheritance or registration.
import array
import collections
import collections.abc

class Nothing(collections.abc.Sequence):
    __getitem__ = None
    def __len__(self):
        return 0

class Some(Nothing):
    def __len__(self):
        return 42

class Counted(Some):
    def __getitem__(self, i):
        print('item', i)
        return i

def kind(subject):
    match subject:
        case []:
            return 'empty'
        case {}:
            return 'mapping'
        case [_, _, _]:
            return 'three'
        case [*_]:
            return 'sequence'
        case _:
            return 'neither'

class Both(collections.UserDict, collections.abc.Sequence):
    pass

class ListLike(collections.UserDict, list):
    pass

class DictLike(collections.UserList, dict):
    pass

for subject in Nothing(), Some(), Both(), ListLike(), DictLike([1]), array.array('b', b'abc'), range(3), memoryview(b'abc'), b'abc', 'abc', bytearray(b'abc'), {1}:
    print(kind(subject))
match Counted():
    case [0, x, _, y, *_]:
        print(x, y)
match range(1 << 30):
    case [x, y, *_]:
        print(x, y)
match collections.UserDict({0: 1, 2: 3}):
    case {2: 3, **rest}:
        print(rest)

class Keys:
    KEY = 'a'

class Twice:
    __match_args__ = ('a', 'a')
    a = None

try:
    match {'a': 0}:
        case {Keys.KEY: _, 'a': _}:
            pass
    match {'a': 0, 'b': 1}:
        case {Keys.KEY: _, 'a': _}:
            pass
except ValueError as error:
    print(error)
try:
    match Twice():
        case Twice(x, y):
            pass
except TypeError as error:
    print(error)
