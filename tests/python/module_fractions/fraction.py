from fractions import Fraction as F
import math
print(F(3, 6), repr(F(-4, 6)), F(5), F('1/3'), F(' -2.5e-1 '), F(0.75), F('7'), F(F(1, 2), F(3, 4)), F(1, -3))
a, b = F(1, 2), F(1, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, abs(F(-1, 2)), a ** 2, a ** -2, a ** 0.5, 2 ** F(2), a ** b)
print(a + 1, 1 - a, 2 * a, 1 / a, a + 0.5, 7 // b, 1.0 * a, a == 0.5, a < b, a > 0.25, a != 1, hash(F(2)) == hash(2), hash(a) == hash(0.5))
print(int(F(-7, 2)), round(F(5, 2)), round(F(22, 7), 2), math.floor(F(-7, 2)), math.ceil(F(7, 2)), math.trunc(F(-7, 2)), float(b), bool(F(0)))
print(F(math.pi).limit_denominator(1000), F(math.pi).limit_denominator(10), F('3.1415926').limit_denominator(100), a.numerator, a.denominator, a.as_integer_ratio(), sum([a, b, F(1, 6)]), sorted([a, b]), a.is_integer())
for call in (lambda: F(1, 0), lambda: a / 0, lambda: F('x'), lambda: F('1/0'), lambda: F(1.5, 2), lambda: F(None), lambda: a + 'x', lambda: a < 'x', lambda: F(float('nan')), lambda: F(0) ** -1):
    try:
        print(call())
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
