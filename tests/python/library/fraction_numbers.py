# Fractions of other rational numbers and of Decimals, and their hashes.
import numbers
from decimal import Decimal
from fractions import Fraction as F


class Half:
    numerator, denominator = 1, 2

    def __repr__(self):
        return 'Half()'


numbers.Rational.register(Half)


class Whole(int):
    pass


for do in (
    lambda: F(Half()), lambda: F(1, Half()), lambda: F(Half(), 3), lambda: F(1) == Half(), lambda: F(1) + Half(), lambda: F(3, 4) > Half(), lambda: F.from_decimal(Decimal('0.125')),
    lambda: F.from_decimal(3), lambda: F.from_decimal(0.5), lambda: F.from_decimal(Decimal('inf')), lambda: F.from_decimal(Decimal('nan')), lambda: F(Decimal('-1.5')), lambda: F.from_float(float('inf')),
    lambda: hash(F(1, 2)) == hash(0.5), lambda: hash(F(2 ** 70)) == hash(2 ** 70), lambda: hash(F(1, 2 ** 31 - 1)), lambda: hash(F(-1)), lambda: {F(1): 'a'}[1.0], lambda: type(F(Whole(3), 4).numerator),
    lambda: F('1/ 2'), lambda: F('1 /2'), lambda: F('1/-2'), lambda: F('+ 3/2'), lambda: F('3a2'), lambda: F('3/7.2'), lambda: F('.'), lambda: F('-'), lambda: F('1_2/3_4'), lambda: F('1__2'), lambda: F('_1'), lambda: F('1_'),
    lambda: F('1.2_3e1_0'), lambda: F('1._2'), lambda: F('١/٢'), lambda: F('/2'), lambda: F('1.e2'), lambda: F('.5'), lambda: F('1/0'), lambda: F('1/2e3'), lambda: F('1.5/2'), lambda: F('1 2'), lambda: F(''), lambda: F('\t1/2\n'), lambda: F('1e-_2'),
    lambda: F(None), lambda: F('1', 2), lambda: F(1, '2'), lambda: F(1.5, 2), lambda: F(1j), lambda: F(3, 0), lambda: F(0, 0),
    lambda: F(7, 2).__floor__(), lambda: round(F(7, 2)), lambda: int(F(-7, 2)), lambda: bool(F(0)), lambda: F(7, 2).is_integer(), lambda: F(1) ** Half(), lambda: 2 ** F(1, 2), lambda: F(4, 9) ** 0.5, lambda: pow(F(1, 2), -2), lambda: F(0) ** -1,
    lambda: setattr(F(1, 2), 'numerator', 3), lambda: F(1, 2) < 1j, lambda: F(1, 2) < 'a', lambda: F(1, 2) == float('nan'), lambda: F(1, 2) < float('inf'), lambda: F(1, 2) // 0, lambda: F(1, 2) % 0.25, lambda: divmod(F(7, 2), F(-1, 3)),
):
    try:
        print(do())
    except Exception as error:
        print(type(error).__name__, error)
