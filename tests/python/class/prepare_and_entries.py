# What __prepare__ must give, and bases that only a class statement resolves.
class M(type):
    @classmethod
    def __prepare__(*a): return None
try:
    class Bar(metaclass=M): pass
except TypeError as e: print(e)
class B1(type):
    @classmethod
    def __prepare__(*a): return [1]
try:
    class Bar(metaclass=B1): pass
except TypeError as e: print(e)
try:
    class Bar(metaclass=lambda *a: 5): pass
    print(Bar)
except TypeError as e: print(e)
class FakeM:
    @staticmethod
    def __prepare__(*a): return 5
    def __call__(self, *a): return 5
try:
    class Bar(metaclass=FakeM()): pass
except TypeError as e: print(e)


class Entries:
    def __mro_entries__(self, bases):
        return ()


for bases in ((Entries(),), (int, Entries()), (5,)):
    try:
        type('Made', bases, {})
    except TypeError as error:
        print(error)


class Slotted:
    __slots__ = ('kept', '__dict__')


slotted = Slotted()
slotted.kept = 1
setattr(slotted, ' kept', 2)
slotted.__dict__['  kept'] = 3
print(slotted.kept, vars(slotted))
