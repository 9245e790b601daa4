from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hello(self): return self.name.lower()
    @classmethod
    def first(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color(1), Color['RED'], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.name, Color.RED.value, Color.RED.hello(), Color.first())
print(Color.__members__, Color, Color.RED in Color, 1 in Color, 9 in Color, isinstance(Color.RED, Color), type(Color.RED), hash(Color.RED) == hash('RED'))
for f in (lambda: Color(9), lambda: Color['X'], lambda: Color.XX, lambda: setattr(Color, 'RED', 2), lambda: setattr(Color.RED, 'value', 2), lambda: Color.RED < Color.BLUE):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class I(IntEnum):
    A = 1
    B = auto()
print(I.A, repr(I.A), I.A + 1, I.B > I.A, f'{I.A}', f'{I.A:03d}', str(I.A), I(2), I.A == 1, sorted([I.B, I.A]), int(I.A), [1, 2, 3][I.A])
class S(StrEnum):
    X = auto()
    Y = 'yy'
print(S.X, repr(S.X), S.Y.upper(), S.X == 'x', f'{S.Y}', S('yy'))
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW, Perm.R in Perm.RW, ~Perm.R, Perm(0), list(Perm.RW), Perm(7), bool(Perm(0)), Perm.R & Perm.W, Perm.R ^ Perm.RW, list(Perm), len(Perm.RW), repr(Perm))
try: Perm(8)
except ValueError as e: print(e)
class IF(IntFlag):
    A = 1; B = 2; C = 4
print(IF.A | IF.B, repr(IF.A | IF.B), repr(IF(8)), repr(IF(9)), IF.A | 8, ~IF.A, repr(~IF.A), IF.A + 1, f'{IF.A|IF.B}')
E2 = Enum('E2', 'A B C'); print(list(E2), E2.__module__, E2.__qualname__)
E3 = Enum('E3', {'X': 10, 'Y': 20}); print(list(E3)); E4 = IntEnum('E4', ['P', 'Q'], start=5); print(list(E4))
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH, Planet.EARTH.value, Planet.EARTH.g, Planet.MARS.mass)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values): return name.title()
    FOO = auto(); BAR = auto()
print(list(Auto))
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
try:
    class Sub(Color): pass
except TypeError as e: print(e)
try:
    class Dup(Enum): A = 1; A = 2
except TypeError as e: print(e)
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value): return cls.A if value == 'a' else None
print(Miss('a'))
class New(Enum):
    A = 'a', 1
    def __new__(cls, v, n):
        o = object.__new__(cls); o._value_ = v; o.n = n; return o
print(New.A, New.A.value, New.A.n, New('a'))
class Op(Enum):
    ADD = member(lambda a, b: a + b)
    x = nonmember(5)
print(Op.ADD.value(1, 2), Op.x, list(Op) == [Op.ADD])
match Color.RED:
    case Color.GREEN: print('g')
    case Color.RED: print('r')
print({Color.RED: 1}[Color.RED], Color.RED == 1, Color.RED is Color(1), Color.RED != Color.BLUE, list(reversed(Color)))
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
class StrE(str, Enum):
    A = 'a'
print(StrE.A, repr(StrE.A), StrE.A == 'a', f'{StrE.A}', StrE.A.upper())
