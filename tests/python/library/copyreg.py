# Reductions by protocol, and the registry of codes.
import copyreg
import pickle

class Plain:
    pass

class Numbers(dict):
    __slots__ = ('a', '__b')

class Whole(int):
    pass

numbers = Numbers(x=1)
numbers.a = 2
whole = Whole(5)
whole.name = 'five'
for value in (Plain(), numbers, whole, object(), {1}, bytearray(b'x'), ValueError(1)):
    for protocol in (0, 2, 4):
        try:
            parts = value.__reduce_ex__(protocol)
        except TypeError as error:
            print(protocol, error)
        else:
            print(protocol, [getattr(part, '__name__', None) or (list(part) if hasattr(part, '__next__') else part) for part in parts])
for value in (len, [].append, str.upper, print, (lambda: 0), Plain, memoryview(b''), {}.keys(), range(3), slice(1), iter([])):
    try:
        print(value.__reduce_ex__(4))
    except TypeError as error:
        print(error)
copyreg.add_extension('__main__', 'Plain', 200)
print(pickle.dumps(Plain, 2), pickle.loads(pickle.dumps(Plain, 2)) is Plain)
for wrong in (('__main__', 'Plain', 201), ('__main__', 'Other', 200), ('__main__', 'Other', 0)):
    try:
        copyreg.add_extension(*wrong)
    except ValueError as error:
        print(error)
copyreg.remove_extension('__main__', 'Plain', 200)
print(pickle.dumps(Plain, 2))
for bad in (5,), (int, 5):
    try:
        copyreg.constructor(*bad) if len(bad) == 1 else copyreg.pickle(*bad)
    except TypeError as error:
        print(error)
