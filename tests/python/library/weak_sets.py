# WeakSet: what a set can do.
import copy
import weakref
from weakref import WeakSet


class Name:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


a, b, c, d = names = [Name(text) for text in 'abcd']


def show(found):
    print(type(found).__name__, sorted(map(repr, found)))


x, y = WeakSet([a, b]), WeakSet([b, c])
show(x | y)
show(x & [b, d])
show(x - {a})
show(x ^ y)
show(x.symmetric_difference([a, d]))
print(x <= WeakSet(names), x < x, x >= [a], x > [a], x == WeakSet([b, a]), x == {a, b}, x.isdisjoint([c]))
z = copy.copy(x)
z |= [c]
z &= [a, c]
z ^= [c, d]
z -= [a]
show(z)
for name in 'difference_update intersection_update symmetric_difference_update update'.split():
    z = WeakSet([a, b])
    print(name, getattr(z, name)([b, d]), end=' ')
    show(z)
try:
    x.update([1])
except TypeError as error:
    print(error)
