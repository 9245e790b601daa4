# __weakref__: which classes have it, and what it answers.
import weakref


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class A:
    pass


class B(A):
    pass


class Slotted:
    __slots__ = ('x', '__weakref__')


class Bare:
    __slots__ = ()


class Text(str):
    pass


class Number(int):
    pass


class Members(set):
    pass


class Error(Exception):
    pass


class Meta(type):
    pass


for cls in (A, B, Slotted, Bare, Text, Number, Members, Error, Meta, type('Derived', (Slotted,), {}), type('Wider', (Bare,), {})):
    print(cls.__name__, '__weakref__' in vars(cls), attempt(lambda: cls.__weakref__), '__weakref__' in dir(cls))
print(A.__weakref__.__name__, A.__weakref__.__objclass__, type(A.__weakref__), B().__weakref__, attempt(lambda: Bare().__weakref__))
a, s = A(), Slotted()
ra, rs = weakref.ref(a), weakref.ref(s)
print(a.__weakref__ is ra, s.__weakref__ is rs, A().__weakref__)
for change in (lambda: setattr(a, '__weakref__', 3), lambda: delattr(s, '__weakref__')):
    print(attempt(change))
for bases, slots in (
    ((Slotted,), '__weakref__'),
    ((A,), '__weakref__'),
    ((), ('__weakref__', '__weakref__')),
    ((), ('__dict__', '__dict__')),
    ((int,), '__weakref__'),
    ((set,), '__weakref__'),
    ((Bare,), ('__weakref__', '__dict__')),
):
    print(attempt(lambda: type('T', bases, {'__slots__': slots})))
print([name for name in vars(A) if name not in ('__firstlineno__', '__static_attributes__')])
