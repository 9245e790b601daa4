# A number of a class that derives from float counts as it is, whatever its __float__ says: only float() and complex() with two parts ask.
import math

class Other(float):
    def __float__(self):
        return 7.5

class Wrong(float):
    def __float__(self):
        return 'text'

class Whole(int):
    def __float__(self):
        return 8.5

class Turned(complex):
    def __complex__(self):
        return 5j

def show(step):
    try:
        print(step())
    except TypeError as error:
        print(error)

for x in Other(4), Wrong(9), Whole(16):
    print(type(x).__name__)
    show(lambda: float(x))
    show(lambda: float.from_number(x))
    show(lambda: math.sqrt(x))
    show(lambda: math.fsum([x, 1]))
    show(lambda: math.copysign(x, -1))
    show(lambda: '%f %e' % (x, x))
    show(lambda: b'%g' % x)
    show(lambda: f'{x:.2f} {x:%}')
    show(lambda: round(x, 1))
    show(lambda: complex(x))
    show(lambda: complex(x, 1))
    show(lambda: complex(1, x))
    show(lambda: complex.from_number(x))
    show(lambda: x + 0.5)
    show(lambda: sum([0.5, x]))

print(complex(Turned(6)), complex.from_number(Turned(6)), Turned(6) + 1, abs(Turned(6)))
