# An index that no sequence can have is an IndexError that names the type of what was given.
from collections import deque


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def attempt(step):
    try:
        print(step())
    except (IndexError, OverflowError, TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)


def assign(target, key):
    target[key] = 1


def delete(target, key):
    del target[key]


view = memoryview(bytearray(b'abc'))
for target in [1], (1,), 'a', b'a', bytearray(b'a'), deque([1]), view, view.cast('B', (1, 3)), range(3):
    print(type(target).__name__)
    for index in 10**30, -10**30, Index(10**30), 2**31 - 1, Index(-2**31):
        attempt(lambda: target[index])
        if isinstance(target, (list, bytearray, deque, memoryview)):
            attempt(lambda: assign(target, index))
            attempt(lambda: delete(target, index))
        attempt(lambda: target[0, index])
        attempt(lambda: target[index, 0])
