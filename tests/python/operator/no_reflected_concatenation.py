from collections import deque
for cls in str, bytes, bytearray, list, tuple, deque, int, float, complex:
    print(cls.__name__, hasattr(cls, '__radd__'), hasattr(cls, '__rmul__'))
class Row(tuple):
    def __radd__(self, other):
        return super().__radd__(other)
try:
    0.5 + Row()
except AttributeError as error:
    print(error)
for count in 2, -1, True:
    print(deque('ab', 3) * count, count * deque('ab'))
for wrong in '2', [2], deque():
    try:
        deque() * wrong
    except TypeError as error:
        print(error)
