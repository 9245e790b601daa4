# A name of `__slots__` that something else hides: the slot and the attribute of the instance's __dict__ are two places.
class A:
    __slots__ = ['x', '__y']

    def __init__(self):
        self.x = 'slot'
        self.__y = 'private'


class B(A):
    x = 'class'


class C(A):
    __slots__ = ['x']


class D(A):
    pass


for kind in A, B, D, B, A, D, B:
    thing = kind()
    print(kind.__name__, thing.x, getattr(thing, '__dict__', None), thing._A__y)
    try:
        print(A.x.__get__(thing))
    except AttributeError as error:
        print(error)
b = B()
A.x.__set__(b, 'other')
print(b.x, vars(b), A.x.__get__(b))
del b.x
print(b.x, vars(b), A.x.__get__(b))
A.x.__delete__(b)
try:
    A.x.__delete__(b)
except AttributeError as error:
    print(repr(error))

c = C()
A.x.__set__(c, 'of A')
print(c.x, C.x.__get__(c), A.x.__get__(c))
del c.x
print(hasattr(c, 'x'), A.x.__get__(c))

d = D()
d.__dict__['x'] = 'own'
print(d.x, vars(d))
D.x = 'class'
print(d.x, vars(d))
d.x = 'changed'
print(d.x, vars(d), A.x.__get__(d))
del D.x
print(d.x, vars(d))
descriptor = A.x
del A.x
print(d.x, vars(d), descriptor.__get__(d))


class Unrelated:
    x = descriptor
    __slots__ = ['z']


for attempt in (lambda u: u.x, lambda u: setattr(u, 'x', 1), lambda u: delattr(u, 'x')):
    try:
        attempt(Unrelated())
    except TypeError as error:
        print(error)
for i in range(8):
    u = Unrelated()
    try:
        u.x = i
    except TypeError as error:
        print(i, error, hasattr(u, 'z'))
