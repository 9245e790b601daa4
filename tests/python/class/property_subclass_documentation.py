class P(property):
    "A property."

class Slotted(property):
    "A property."
    __slots__ = ()

class C:
    @P
    def spam(self):
        "The spam."
    @P
    def plain(self):
        pass
    given = P(lambda self: 1, doc='given')
    both = P(lambda self: 1)

print([C.spam.__doc__, C.plain.__doc__, C.given.__doc__, C.both.__doc__])
print(vars(C.spam), vars(C.given))

def other(self):
    "The other."

print(C.spam.getter(other).__doc__, C.spam.setter(other).__doc__, C.given.getter(other).__doc__)
print(type(C.spam.setter(other)).__name__, C.spam.setter(other).fset is other)
try:
    Slotted(other)
except AttributeError as error:
    print(error)
print(Slotted(doc='dropped').__doc__)

class Positional(property):
    def __init__(self, name):
        super().__init__(lambda instance: name)

class D:
    x = Positional('ex')

print(D().x)
p = property()
p.__init__(lambda self: 5, doc='late')
print(p.__doc__, p.fget(None))
try:
    property(1, 2, 3, 4, 5)
except TypeError as error:
    print(error)
