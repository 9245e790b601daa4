# The bytes of pickles in all protocols, and what comes back.
import pickle

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

class Slotted:
    __slots__ = ('a', 'b')

class Items(list):
    pass

shared = [1, 2]
slotted = Slotted()
slotted.a = 1
items = Items('xy')
items.name = 'items'
values = [
    None, True, False, 0, 255, 256, 65535, 65536, -1, -2**31, 2**31, 2**100, -2**2100, 1.5, float('inf'), 2j,
    '', 'text', 'é\u20ac\U0001f600', 'a\\b\nc\0', 'x' * 300, b'', b'bytes\xff', b'b' * 300, bytearray(b'array'), bytearray(),
    (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {'a': 1}, {'a': 1, 'b': [2]}, {7}, set(), frozenset({8}),
    [shared, shared], range(1, 10, 2), slice(1, None, 2), int, list, len, Point, Ellipsis, NotImplemented, type(None),
    [].append, ValueError('no', 1), KeyError('k'), OSError(9999, 'no', 'file'),
    Point(1, 'p'), items, list(range(2500)),
]
for protocol in range(6):
    for value in values:
        data = pickle.dumps(value, protocol)
        again = pickle.loads(data)
        print(protocol, data if len(data) < 120 else (len(data), data[:40], data[-10:]))
        if type(value).__eq__ is not object.__eq__ and again != value:
            print('differs', type(value))
for protocol in range(2, 6):
    again = pickle.loads(pickle.dumps(slotted, protocol))
    print(again.a, hasattr(again, 'b'), pickle.loads(pickle.dumps(Point(3, 4), protocol)).y)
