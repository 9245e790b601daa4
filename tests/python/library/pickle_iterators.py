# Iterators go on where they stood, also when they are pickled.
import copy
import pickle

def twice(iterator, steps=1):
    for _ in range(steps):
        next(iterator)
    for protocol in (0, 2, 5):
        again = pickle.loads(pickle.dumps(iterator, protocol))
        print(type(again).__name__.replace('ascii_', ''), list(again), end=' ')
    print(list(copy.copy(iterator)), list(iterator), iterator.__reduce__()[1:])

twice(iter([1, 2, 3]))
twice(reversed([1, 2, 3]))
twice(iter((1, 2, 3)))
twice(iter('aé\U0001f600'))
twice(iter(b'abc'))
twice(iter(bytearray(b'abc')))
twice(iter(range(5)))
twice(iter(range(2**70, 2**70 + 3)))
twice(iter({'a': 1, 'b': 2}))
twice(iter({'a': 1, 'b': 2}.values()))
twice(reversed({'a': 1, 'b': 2}.items()))
twice(iter({1, 2, 3}))

class Sequence:
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return [10, 20, 30][i]
    def __repr__(self):
        return 'Sequence()'

twice(iter(Sequence()))
twice(reversed(Sequence()))
for make in (lambda: enumerate('abc', 5), lambda: zip('abc', [1, 2, 3], strict=True), lambda: map(ord, 'abc'), lambda: filter(None, [1, 0, 2])):
    iterator = make()
    next(iterator)
    print(iterator.__reduce__()[0], list(pickle.loads(pickle.dumps(iterator))), list(iterator))
it = iter(Sequence())
it.__setstate__(2)
print(list(it))
it = iter('abcd')
it.__setstate__(3)
print(list(it))
try:
    iter(Sequence()).__setstate__(2**100)
except OverflowError as error:
    print(error)
