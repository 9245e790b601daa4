def attempt(name, bases, slots, **attributes):
    try:
        print(type(name, bases, {'__slots__': slots, **attributes}).__name__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Plain:
    pass


class Slotted:
    __slots__ = ('x',)


attempt('A', (Plain,), ('__dict__',))
attempt('B', (), ('__dict__', '__dict__'))
attempt('C', (int,), ('x',))
attempt('D', (tuple,), ())
attempt('E', (Slotted, int), ())
attempt('F', (), ('x',), x=1)
attempt('G', (Plain, Plain), ('1',))
attempt('H', (Plain, Plain), ('x',))
attempt('I', (Plain, list), ('__dict__', 'y'))
print(Slotted.x, type(Slotted.x).__name__)
try:
    del Slotted().x
except AttributeError as error:
    print(error)
