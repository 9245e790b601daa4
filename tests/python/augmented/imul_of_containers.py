# Whatever has a length is not the number in a repetition of the sequence on the right.
import math
for value in ({0}, frozenset(), {}, {}.keys(), {}.values(), {}.items(), range(2), memoryview(b''), vars(int), None, 1.5, ..., len, iter([]), int, math):
    for other in ([1], 'a', b'a', (1,), bytearray()):
        try:
            value *= other
        except TypeError as error:
            print(error)
print('__imul__' in vars(dict), '__imul__' in vars(range))
