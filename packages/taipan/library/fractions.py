"""Rational numbers (library reference, fractions)."""

import sys
import math
import operator
import re
from numbers import Rational

__all__ = ['Fraction']

_NUMBER = re.compile(r'''
    \s*(?P<sign>[-+]?)(?=\d|\.\d)
    (?P<num>\d*|\d+(?:_\d+)*)
    (?:(?:\s*/\s*(?P<denom>\d+(?:_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?(?:E(?P<exp>[-+]?\d+(?:_\d+)*))?)
    \s*\Z''', re.VERBOSE | re.IGNORECASE)


def _make(numerator, denominator):
    """A fraction of ints that have no common divisor, the second one positive."""
    self = object.__new__(Fraction)
    self._numerator = numerator
    self._denominator = denominator
    return self


def _reduced(numerator, denominator):
    g = math.gcd(numerator, denominator)
    if denominator < 0:
        g = -g
    return _make(numerator // g, denominator // g)


def _ratio(value):
    """Numerator and denominator of a rational number, None for any other value."""
    if isinstance(value, int):
        return int(value), 1
    if isinstance(value, Fraction):
        return value._numerator, value._denominator
    if isinstance(value, (str, float, complex, type(None))) or not isinstance(value, Rational):
        return None
    return value.numerator, value.denominator


_FIELD = r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)'
_GENERAL_FORMAT = re.compile(_FIELD + r'(?P<alt>\#?)(?P<width>0|[1-9][0-9]*)?(?P<comma>[,_]?)', re.DOTALL)
_FLOAT_FORMAT = re.compile(
    _FIELD + r'(?P<no_neg_zero>z?)(?P<alt>\#?)(?P<zero>0(?=[0-9]))?(?P<width>[0-9]+)?(?P<comma>[,_]?)'
    r'(?:\.(?=[,_0-9])(?P<precision>[0-9]+)?(?P<fraction_comma>[,_])?)?(?P<type>[eEfFgG%])', re.DOTALL)


def _filled(m, negative, body):
    """A text with its sign, in a field as wide as a specification says."""
    sign = '-' if negative else '' if m['sign'] == '-' else m['sign']
    padding = (m['fill'] or ' ') * (int(m['width'] or '0') - len(sign) - len(body))
    align = m['align'] or '>'
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '=':
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


def _rounded(n, d, places, no_neg_zero):
    """Whether n / d is below zero, and how many units of 10**-places it has, ties to even."""
    if places >= 0:
        n *= 10**places
    else:
        d *= 10**-places
    quotient, rest = divmod(n + (d >> 1), d)
    if rest == 0 and d & 1 == 0:
        quotient &= -2
    return quotient < 0 if no_neg_zero else n < 0, abs(quotient)


def _rounded_to_figures(n, d, figures, no_neg_zero):
    """The same, to so many significant digits, with the exponent of the first."""
    if n == 0:
        return False, 0, 0
    digits_n, digits_d = str(abs(n)), str(d)
    exponent = len(digits_n) - len(digits_d) + (digits_d <= digits_n)
    negative, digits = _rounded(n, d, figures - exponent, no_neg_zero)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return negative, digits, exponent - 1


class Fraction:
    """An exact quotient of two ints."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                top, bottom = numerator, 1
            elif _ratio(numerator) is not None:
                top, bottom = _ratio(numerator)
            elif isinstance(numerator, float) or (not isinstance(numerator, (type, str))
                                                  and hasattr(numerator, 'as_integer_ratio')):
                top, bottom = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                m = _NUMBER.match(numerator)
                if m is None:
                    raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
                top = int(m['num'] or '0')
                bottom = 1
                if m['denom']:
                    bottom = int(m['denom'])
                else:
                    if m['decimal']:
                        decimal = m['decimal'].replace('_', '')
                        top = top * 10 ** len(decimal) + int(decimal)
                        bottom = 10 ** len(decimal)
                    if m['exp']:
                        exponent = int(m['exp'])
                        if exponent >= 0:
                            top *= 10 ** exponent
                        else:
                            bottom *= 10 ** -exponent
                if m['sign'] == '-':
                    top = -top
            else:
                raise TypeError('argument should be a string or a Rational instance or '
                                'have the as_integer_ratio() method')
        else:
            a, b = _ratio(numerator), _ratio(denominator)
            if a is None or b is None:
                raise TypeError('both arguments should be Rational instances')
            top, bottom = a[0] * b[1], b[0] * a[1]
        if bottom == 0:
            raise ZeroDivisionError(f'Fraction({top}, 0)')
        g = math.gcd(top, bottom)
        if bottom < 0:
            g = -g
        self._numerator = top // g
        self._denominator = bottom // g
        return self

    @classmethod
    def from_number(cls, number):
        """The exact value of a number."""
        if type(number) is int or _ratio(number) is not None or (not isinstance(number, type)
                                                                 and hasattr(number, 'as_integer_ratio')):
            return cls(number)
        raise TypeError('argument should be a Rational instance or have the as_integer_ratio() method')

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        from decimal import Decimal
        if isinstance(dec, int):
            return cls(dec)
        if not isinstance(dec, Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        """The number itself."""
        return +self

    def is_integer(self):
        """Whether the number is whole."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, then the last semiconvergent within the limit.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _make(p1, q1)
        return _make(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, spec, /):
        m = _GENERAL_FORMAT.fullmatch(spec)
        if m is not None:
            n, d, comma = self._numerator, self._denominator, m['comma']
            body = f'{abs(n):{comma}}' + (f'/{d:{comma}}' if d != 1 or m['alt'] else '')
            return _filled(m, n < 0, body)
        m = _FLOAT_FORMAT.fullmatch(spec)
        # A field cannot be filled with zeros and be aligned in another way.
        if m is None or m['align'] is not None and m['zero']:
            raise ValueError(f'Invalid format specifier {spec!r} for object of type {type(self).__name__!r}')
        return self._format_digits(m)

    def _format_digits(self, m):
        """The text for a specification as floats have them."""
        kind, precision = m['type'], int(m['precision'] or '6')
        letter = kind if kind in 'eEgG' else ''
        n, d = self._numerator, self._denominator
        if kind in 'fF%':
            places = precision + 2 if kind == '%' else precision
            negative, digits = _rounded(n, d, places, m['no_neg_zero'])
            exponent, point = 0, precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, digits, exponent = _rounded_to_figures(n, d, figures, m['no_neg_zero'])
            point = figures - 1
            if kind in 'gG' and -4 <= exponent < figures:
                point, letter = point - exponent, ''
        text = f'{digits:0{point + 1}d}'
        before, after = text[:len(text) - point], text[len(text) - point:]
        if kind in 'gG' and not m['alt']:
            after = after.rstrip('0')
        tail = '.' if after or m['alt'] else ''
        if m['fraction_comma']:
            after = m['fraction_comma'].join(after[i:i + 3] for i in range(0, len(after), 3))
        tail += after + (f'{"E" if letter in "EG" else "e"}{exponent:+03d}' if letter else '') + ('%' if kind == '%' else '')
        comma = m['comma']
        if m['zero'] and m['width']:
            # The zeros are digits, too, and have commas between them.
            sign_size = 1 if negative or m['sign'] in ('+', ' ') else 0
            width = int(m['width']) - sign_size - len(tail)
            size = width * 3 // 4 + 1 if comma else width
            before = before.zfill(size)
        if comma:
            first = 1 + (len(before) - 1) % 3
            before = before[:first] + ''.join(comma + before[i:i + 3] for i in range(first, len(before), 3))
        return _filled(m, negative, before + tail)

    def _operation(self, other, exact, inexact, reverse=False):
        # Complex numbers have no quotient that is whole, and no rest.
        if isinstance(other, float) or isinstance(other, complex) and inexact not in (operator.floordiv, operator.mod, divmod):
            a, b = float(self), other
            return inexact(b, a) if reverse else inexact(a, b)
        # Another rational number of its own kind may know better what to do with a fraction.
        pair = _ratio(other) if reverse or isinstance(other, (int, Fraction)) else None
        if pair is None:
            return NotImplemented
        mine = self._numerator, self._denominator
        return exact(*pair, *mine) if reverse else exact(*mine, *pair)

    def __add__(self, other):
        return self._operation(other, _add, operator.add)

    def __radd__(self, other):
        return self._operation(other, _add, operator.add, True)

    def __sub__(self, other):
        return self._operation(other, _subtract, operator.sub)

    def __rsub__(self, other):
        return self._operation(other, _subtract, operator.sub, True)

    def __mul__(self, other):
        return self._operation(other, _multiply, operator.mul)

    def __rmul__(self, other):
        return self._operation(other, _multiply, operator.mul, True)

    def __truediv__(self, other):
        return self._operation(other, _divide, operator.truediv)

    def __rtruediv__(self, other):
        return self._operation(other, _divide, operator.truediv, True)

    def __floordiv__(self, other):
        return self._operation(other, lambda a, b, c, d: a * d // (b * c), operator.floordiv)

    def __rfloordiv__(self, other):
        return self._operation(other, lambda a, b, c, d: a * d // (b * c), operator.floordiv, True)

    def __mod__(self, other):
        return self._operation(other, lambda a, b, c, d: Fraction(a * d % (c * b), b * d), operator.mod)

    def __rmod__(self, other):
        return self._operation(other, lambda a, b, c, d: Fraction(a * d % (c * b), b * d), operator.mod, True)

    def __divmod__(self, other):
        return self._operation(other, _divmod, divmod)

    def __rdivmod__(self, other):
        return self._operation(other, _divmod, divmod, True)

    def __pow__(self, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        pair = _ratio(b)
        if pair is None:
            return float(self) ** b if isinstance(b, (float, complex)) else NotImplemented
        if pair[1] != 1:
            return float(self) ** float(b)
        power = pair[0]
        if power >= 0:
            return _make(self._numerator ** power, self._denominator ** power)
        if self._numerator == 0:
            raise ZeroDivisionError(f'Fraction({self._denominator ** -power}, 0)')
        top, bottom = self._denominator ** -power, self._numerator ** -power
        return _make(top, bottom) if bottom > 0 else _make(-top, -bottom)

    def __rpow__(self, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if self._denominator == 1 and self._numerator >= 0:
            return a ** self._numerator
        if isinstance(a, int):
            return Fraction(a) ** self
        return a ** float(self) if self._denominator != 1 else a ** self._numerator

    def __pos__(self):
        return _make(self._numerator, self._denominator)

    def __neg__(self):
        return _make(-self._numerator, self._denominator)

    def __abs__(self):
        return _make(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, remainder = divmod(self._numerator, self._denominator)
            if remainder * 2 < self._denominator:
                return floor
            if remainder * 2 > self._denominator:
                return floor + 1
            return floor + floor % 2
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = sys.hash_info.modulus
        try:
            result = hash(abs(self._numerator) * pow(self._denominator, -1, modulus) % modulus)
        except ValueError:
            # The denominator is a multiple of the modulus.
            result = sys.hash_info.inf
        if self._numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def _compare(self, other, op):
        pair = _ratio(other)
        if pair is not None:
            return op(self._numerator * pair[1], self._denominator * pair[0])
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return self._compare(Fraction(other), op)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        return self._compare(other, operator.eq)

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _add(a, b, c, d):
    return _reduced(a * d + c * b, b * d)


def _subtract(a, b, c, d):
    return _reduced(a * d - c * b, b * d)


def _multiply(a, b, c, d):
    return _reduced(a * c, b * d)


def _divide(a, b, c, d):
    if c == 0:
        raise ZeroDivisionError('Fraction(1, 0)')
    return _reduced(a * d, b * c)


def _divmod(a, b, c, d):
    quotient, rest = divmod(a * d, b * c)
    return quotient, Fraction(rest, b * d)


if 'numbers' in sys.modules:
    sys.modules['numbers'].Rational.register(Fraction)
