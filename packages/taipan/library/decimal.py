"""Decimal numbers of any precision (library reference, decimal; General Decimal Arithmetic Specification)."""

import _types
import math
import re
import sys

from _decimal_context import (
    Clamped, Context, ConversionSyntax, DecimalException, DecimalTuple, DivisionByZero, DivisionImpossible,
    DivisionUndefined, FloatOperation, HAVE_CONTEXTVAR, HAVE_THREADS, Inexact, InvalidContext, InvalidOperation,
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR,
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal, Underflow, _round_quotient,
    BasicContext, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext)

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
           'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
           'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
           'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC',
           'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']
__version__ = '1.70'
__libmpdec_version__ = '2.5.1'

_NUMBER = re.compile(r'''(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:E(?P<exp>[-+]?\d+))?
                     |Inf(?:inity)?|(?P<signal>s)?NaN(?P<diag>\d*))\Z''', re.VERBOSE | re.IGNORECASE)
_HASH_MODULUS = sys.hash_info.modulus
_new = object.__new__


def _make(sign, coefficient, exponent):
    """A decimal of a sign, an int and an exponent; the exponent of what is no number is 'F', 'n' or 'N'."""
    self = _new(Decimal)
    self._sign, self._int, self._exp = sign, coefficient, exponent
    return self


def _digits(n):
    """How many digits an int has."""
    return len(str(n)) if n < 10 ** 4000 else _many_digits(n)


def _many_digits(n):
    count = int(n.bit_length() * 0.30102999566398120) + 1
    return count if n >= 10 ** (count - 1) else count - 1


def _text(n):
    """The digits of an int, however many they are."""
    if n < 10 ** 4000:
        return str(n)
    half = _many_digits(n) // 2
    high, low = divmod(n, 10 ** half)
    return _text(high) + _text(low).rjust(half, '0')


class Decimal:
    """A decimal number."""

    __slots__ = ('_sign', '_int', '_exp')

    def __new__(cls, value='0', context=None):
        self = _new(cls)
        if isinstance(value, str):
            m = _NUMBER.match(value.strip().replace('_', ''))
            if m is None:
                if context is None:
                    context = getcontext()
                found = context._signal(ConversionSyntax, f'invalid literal: {value!r}')
                self._sign, self._int, self._exp = found._sign, found._int, found._exp
                return self
            self._sign = int(m['sign'] == '-')
            whole = m['int']
            if whole is not None:
                fraction = m['frac'] or ''
                self._int = int(whole + fraction) if len(whole) + len(fraction) < 4000 else _long_int(whole + fraction)
                self._exp = int(m['exp'] or 0) - len(fraction)
            elif m['diag'] is None:
                self._int, self._exp = 0, 'F'
            else:
                self._int, self._exp = int(m['diag'] or 0), 'N' if m['signal'] else 'n'
        elif isinstance(value, int):
            self._sign, self._int, self._exp = int(value < 0), abs(int(value)), 0
        elif isinstance(value, Decimal):
            self._sign, self._int, self._exp = value._sign, value._int, value._exp
        elif isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError('argument must be a sequence of length 3')
            sign, digits, exponent = value
            if sign not in (0, 1) or not isinstance(sign, int):
                raise ValueError('sign must be an integer with the value 0 or 1')
            if not all(isinstance(d, int) and 0 <= d <= 9 for d in digits):
                raise ValueError('coefficient must be a tuple of digits')
            if not isinstance(exponent, int) and exponent not in ('F', 'n', 'N'):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'"
                                 if isinstance(exponent, str) else 'exponent must be an integer')
            self._sign, self._exp = sign, exponent
            self._int = 0 if exponent == 'F' else int(''.join(map(str, digits)) or '0')
        elif isinstance(value, float):
            (getcontext() if context is None else context)._flag(FloatOperation, 'strict semantics for mixing floats and Decimals are enabled')
            found = Decimal.from_float(value)
            self._sign, self._int, self._exp = found._sign, found._int, found._exp
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        return self

    @classmethod
    def from_float(cls, f, /):
        """A decimal of exactly the value of a float."""
        if isinstance(f, int):
            found = Decimal(f)
        elif not isinstance(f, float):
            raise TypeError('argument must be int or float')
        elif f != f or f in (math.inf, -math.inf):
            found = Decimal(repr(f))
        else:
            n, d = abs(f).as_integer_ratio()
            k = d.bit_length() - 1
            found = _make(int(math.copysign(1, f) < 0), n * 5 ** k, -k)
        return found if cls is Decimal else cls(found)

    @classmethod
    def from_number(cls, number, /):
        """A decimal of a number; texts are none."""
        if not isinstance(number, (int, float, Decimal)):
            raise TypeError('Cannot convert %r to Decimal' % (number,))
        found = Decimal.from_float(number) if isinstance(number, float) else number
        return cls(found)

    # --- what it is -------------------------------------------------------------------------------------------------

    def is_nan(self):
        return self._exp == 'n' or self._exp == 'N'

    def is_qnan(self):
        return self._exp == 'n'

    def is_snan(self):
        return self._exp == 'N'

    def is_infinite(self):
        return self._exp == 'F'

    def is_finite(self):
        return isinstance(self._exp, int)

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return isinstance(self._exp, int) and self._int == 0

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        if not isinstance(self._exp, int) or not self._int:
            return False
        return (getcontext() if context is None else context).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        if not isinstance(self._exp, int) or not self._int:
            return False
        return self.adjusted() < (getcontext() if context is None else context).Emin

    def number_class(self, context=None):
        if self._exp == 'N':
            return 'sNaN'
        if self._exp == 'n':
            return 'NaN'
        sign = '-' if self._sign else '+'
        if self._exp == 'F':
            return sign + 'Infinity'
        if not self._int:
            return sign + 'Zero'
        return sign + ('Subnormal' if self.is_subnormal(context) else 'Normal')

    def adjusted(self):
        """The exponent of the first digit."""
        return self._exp + _digits(self._int) - 1 if isinstance(self._exp, int) else 0

    def as_tuple(self):
        digits = (0,) if self._exp == 'F' else tuple(map(int, _text(self._int))) if self._int or isinstance(self._exp, int) else ()
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if not isinstance(self._exp, int):
            raise (OverflowError('cannot convert Infinity to integer ratio') if self._exp == 'F' else
                   ValueError('cannot convert NaN to integer ratio'))
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        common = math.gcd(n, d)
        return n // common, d // common

    def radix(self):
        return Decimal(10)

    # --- texts ------------------------------------------------------------------------------------------------------

    def __repr__(self):
        return f"Decimal('{self}')"

    def _special_text(self):
        sign = '-' if self._sign else ''
        if self._exp == 'F':
            return sign + 'Infinity'
        return f'{sign}{"s" if self._exp == "N" else ""}NaN{_text(self._int) if self._int else ""}'

    def __str__(self, engineering=False, context=None):
        exponent = self._exp
        if not isinstance(exponent, int):
            return self._special_text()
        digits = _text(self._int)
        left = exponent + len(digits)
        if exponent <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._int == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = '0.' + '0' * -point + digits
        elif point >= len(digits):
            text = digits + '0' * (point - len(digits))
        else:
            text = f'{digits[:point]}.{digits[point:]}'
        if left != point:
            letter = 'E' if (getcontext() if context is None else context).capitals else 'e'
            text += f'{letter}{left - point:+d}'
        return '-' + text if self._sign else text

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def __format__(self, spec, context=None):
        from _decimal_text import format_decimal
        return format_decimal(self, spec)

    # --- conversions ------------------------------------------------------------------------------------------------

    def __bool__(self):
        return not isinstance(self._exp, int) or self._int != 0

    def __int__(self):
        if not isinstance(self._exp, int):
            raise (OverflowError('cannot convert Infinity to integer') if self._exp == 'F' else
                   ValueError('cannot convert NaN to integer'))
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._exp == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def __hash__(self):
        if self._exp == 'N':
            raise TypeError('Cannot hash a signaling NaN value')
        if self._exp == 'n':
            return object.__hash__(self)
        if self._exp == 'F':
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        power = pow(10, self._exp, _HASH_MODULUS) if self._exp >= 0 else \
            pow(pow(10, _HASH_MODULUS - 2, _HASH_MODULUS), -self._exp, _HASH_MODULUS)
        found = self._int * power % _HASH_MODULUS
        found = -found if self._sign else found
        return -2 if found == -1 else found

    def __round__(self, n=None):
        if n is None:
            return self._to_int(ROUND_HALF_EVEN)
        return self.quantize(_make(0, 1, -n))

    def _to_int(self, rounding):
        if not isinstance(self._exp, int):
            raise (OverflowError('cannot convert Infinity to integer') if self._exp == 'F' else
                   ValueError('cannot convert NaN to integer'))
        return int(self._rescale(0, rounding))

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def __reduce__(self):
        return Decimal, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(self)

    def __deepcopy__(self, memo):
        return self.__copy__()

    # --- rounding ---------------------------------------------------------------------------------------------------

    def _rescale(self, exponent, rounding):
        """The value with another exponent, rounded if that has to be."""
        if not isinstance(self._exp, int) or self._exp == exponent:
            return self
        if not self._int:
            return _make(self._sign, 0, exponent)
        if self._exp > exponent:
            return _make(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        shift = exponent - self._exp
        if shift > _digits(self._int) + 1:
            return _make(self._sign, _round_quotient(0, 1, 10, self._sign, rounding), exponent)
        power = 10 ** shift
        quotient, rest = divmod(self._int, power)
        return _make(self._sign, _round_quotient(quotient, rest, power, self._sign, rounding), exponent)

    def _round_digits(self, count, rounding):
        """The value with that many digits."""
        if not self._int:
            return _make(self._sign, 0, self.adjusted() + 1 - count)
        result = self._rescale(self.adjusted() + 1 - count, rounding)
        return result._rescale(result.adjusted() + 1 - count, rounding)

    def _fix(self, context):
        """The value as a context allows it: its precision and its exponents."""
        exponent = self._exp
        if not isinstance(exponent, int):
            limit = context.prec - context.clamp
            if exponent != 'F' and self._int >= 10 ** limit:
                return _make(self._sign, self._int % 10 ** limit, exponent)
            return self
        coefficient = self._int
        least, most = context.Emin - context.prec + 1, context.Emax - context.prec + 1
        if coefficient == 0:
            new = min(max(exponent, least), most if context.clamp else context.Emax)
            if new != exponent:
                context._flag(Clamped)
                return _make(self._sign, 0, new)
            return self
        count = _digits(coefficient)
        top = exponent + count - 1
        if top > context.Emax:
            context._flag(Inexact)
            context._flag(Rounded)
            return context._signal(Overflow, 'above Emax', self._sign)
        wanted = max(exponent + count - context.prec, least)
        if top < context.Emin:
            context._flag(Subnormal)
        if exponent < wanted:
            shift = wanted - exponent
            power = 10 ** shift
            quotient, rest = divmod(coefficient, power)
            quotient = _round_quotient(quotient, rest, power, self._sign, context.rounding)
            if quotient >= 10 ** context.prec:
                quotient //= 10
                wanted += 1
            if top < context.Emin and rest:
                context._flag(Underflow)
            if rest:
                context._flag(Inexact)
            context._flag(Rounded)
            if wanted + _digits(quotient) - 1 > context.Emax:
                return context._signal(Overflow, 'above Emax', self._sign)
            if not quotient:
                context._flag(Clamped)
            return _make(self._sign, quotient, wanted)
        if context.clamp and exponent > most:
            context._flag(Clamped)
            return _make(self._sign, coefficient * 10 ** (exponent - most), most)
        return self

    def quantize(self, exp, rounding=None, context=None):
        """The value with the exponent of another."""
        context = getcontext() if context is None else context
        exp = _operand(exp, True)
        rounding = context.rounding if rounding is None else rounding
        found = self._nan_of(exp, context)
        if found is not None:
            return found
        if self._exp == 'F' or exp._exp == 'F':
            if self._exp == exp._exp:
                return Decimal(self)
            return context._signal(InvalidOperation, 'quantize with one INF')
        if not context.Emin - context.prec + 1 <= exp._exp <= context.Emax:
            return context._signal(InvalidOperation, 'target exponent out of bounds in quantize')
        result = self._rescale(exp._exp, rounding)
        if result.adjusted() > context.Emax and result._int or _digits(result._int) > context.prec and result._int:
            return context._signal(InvalidOperation, 'quantize result has too many digits for current context')
        if result._int and result.adjusted() < context.Emin:
            context._flag(Subnormal)
        if exp._exp > self._exp:
            if result != self:
                context._flag(Inexact)
            context._flag(Rounded)
        return result

    def to_integral_value(self, rounding=None, context=None):
        if not isinstance(self._exp, int):
            return self._nan_of(self, context or getcontext()) or self
        if self._exp >= 0:
            return Decimal(self)
        return self._rescale(0, rounding or (getcontext() if context is None else context).rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = getcontext() if context is None else context
        result = self.to_integral_value(rounding, context)
        if isinstance(self._exp, int) and self._exp < 0:
            context._flag(Rounded)
            if result != self:
                context._flag(Inexact)
        return result

    def normalize(self, context=None):
        """The value without zeros at its end."""
        context = getcontext() if context is None else context
        if self.is_nan():
            return self._nan_of(self, context)
        result = self._fix(context)
        if not isinstance(result._exp, int):
            return result
        if not result._int:
            return _make(result._sign, 0, 0)
        digits = _text(result._int)
        count = len(digits) - len(digits.rstrip('0'))
        if context.clamp:
            count = min(count, max(0, context.Emax - context.prec + 1 - result._exp))
        return _make(result._sign, result._int // 10 ** count, result._exp + count) if count else result

    # --- arithmetic -------------------------------------------------------------------------------------------------

    def _nan_of(self, other, context):
        """What an operation gives if an operand is not a number, else None."""
        if self._exp != 'n' and self._exp != 'N' and other._exp != 'n' and other._exp != 'N':
            return None
        for operand in (self, other):
            if operand._exp == 'N':
                context._flag(InvalidOperation, 'sNaN')
                return _make(operand._sign, operand._int, 'n')._fix(context)
        return (self if self._exp == 'n' else other)._fix(context)

    def __neg__(self, context=None):
        context = getcontext() if context is None else context
        if self.is_nan():
            return self._nan_of(self, context)
        sign = 0 if not self and context.rounding != ROUND_FLOOR else 1 - self._sign
        return _make(sign, self._int, self._exp)._fix(context)

    def __pos__(self, context=None):
        context = getcontext() if context is None else context
        if self.is_nan():
            return self._nan_of(self, context)
        sign = 0 if not self and context.rounding != ROUND_FLOOR else self._sign
        return _make(sign, self._int, self._exp)._fix(context)

    def __abs__(self, context=None):
        return self.__neg__(context) if self._sign else self.__pos__(context)

    def __add__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext() if context is None else context
        a, b = self._exp, other._exp
        if a.__class__ is not int or b.__class__ is not int:
            found = self._nan_of(other, context)
            if found is not None:
                return found
            if a == 'F' and b == 'F' and self._sign != other._sign:
                return context._signal(InvalidOperation, '-INF + INF')
            return Decimal(self if a == 'F' else other)
        x, y = self, other
        exponent = min(a, b)
        if x._int and y._int:
            # What is too small to be seen in the result stands for something that is not zero.
            gap = x.adjusted() - y.adjusted()
            if gap > context.prec + 2 and b < x.adjusted() - context.prec - 2:
                exponent = min(a, x.adjusted() - context.prec - 2)
                y = _make(y._sign, 1, exponent)
            elif -gap > context.prec + 2 and a < y.adjusted() - context.prec - 2:
                exponent = min(b, y.adjusted() - context.prec - 2)
                x = _make(x._sign, 1, exponent)
        elif not x._int and y._int:
            exponent = max(exponent, b - context.prec - 1) if a < b else exponent
        elif x._int and not y._int:
            exponent = max(exponent, a - context.prec - 1) if b < a else exponent
        left = x._int * 10 ** (x._exp - exponent) if x._exp >= exponent else 0
        right = y._int * 10 ** (y._exp - exponent) if y._exp >= exponent else 0
        total = (-left if x._sign else left) + (-right if y._sign else right)
        if total == 0:
            sign = x._sign if x._sign == y._sign and not left and not right else \
                int(context.rounding == ROUND_FLOOR) if x._sign != y._sign else x._sign
            return _make(sign, 0, exponent)._fix(context)
        return _make(int(total < 0), abs(total), exponent)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if other.is_nan() or self.is_nan():
            return self._nan_of(other, getcontext() if context is None else context)
        return self.__add__(_make(1 - other._sign, other._int, other._exp), context)

    def __rsub__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext() if context is None else context
        sign = self._sign ^ other._sign
        if self._exp.__class__ is not int or other._exp.__class__ is not int:
            found = self._nan_of(other, context)
            if found is not None:
                return found
            if not self or not other:
                return context._signal(InvalidOperation, '0 * (+-)INF')
            return _make(sign, 0, 'F')
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext() if context is None else context
        sign = self._sign ^ other._sign
        if self._exp.__class__ is not int or other._exp.__class__ is not int:
            found = self._nan_of(other, context)
            if found is not None:
                return found
            if self._exp == 'F':
                if other._exp == 'F':
                    return context._signal(InvalidOperation, '(+-)INF/(+-)INF')
                return _make(sign, 0, 'F')
            context._flag(Clamped, 'Division by infinity')
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined, '0 / 0')
            return context._signal(DivisionByZero, 'x / 0', sign)
        if not self._int:
            return _make(sign, 0, self._exp - other._exp)._fix(context)
        shift = _digits(other._int) - _digits(self._int) + context.prec + 1
        exponent = self._exp - other._exp - shift
        if shift >= 0:
            coefficient, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            coefficient, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            # A digit that is neither 0 nor 5 says that there is more.
            if coefficient % 5 == 0:
                coefficient += 1
        else:
            ideal = self._exp - other._exp
            while exponent < ideal and coefficient % 10 == 0:
                coefficient //= 10
                exponent += 1
        return _make(sign, coefficient, exponent)._fix(context)

    def __rtruediv__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__truediv__(self, context)

    def _divide(self, other, context):
        """Quotient as a decimal, and remainder."""
        sign = self._sign ^ other._sign
        ideal = self._exp if other._exp == 'F' else min(self._exp, other._exp)
        gap = self.adjusted() - other.adjusted()
        if not self._int or other._exp == 'F' or gap <= -2:
            return _make(sign, 0, 0), self._rescale(ideal, context.rounding)
        if gap <= context.prec:
            left = self._int * 10 ** (self._exp - ideal)
            right = other._int * 10 ** (other._exp - ideal)
            quotient, rest = divmod(left, right)
            if quotient < 10 ** context.prec:
                return _make(sign, quotient, 0), _make(self._sign, rest, ideal)
        failed = context._signal(DivisionImpossible, 'quotient too large in //, % or divmod')
        return failed, failed

    def __divmod__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext() if context is None else context
        found = self._nan_of(other, context)
        if found is not None:
            return found, found
        sign = self._sign ^ other._sign
        if self._exp == 'F':
            failed = context._signal(InvalidOperation, 'INF % x')
            return (failed if other._exp == 'F' else _make(sign, 0, 'F')), failed
        if other._exp != 'F' and not other._int:
            if not self._int:
                failed = context._signal(DivisionUndefined, 'divmod(0, 0)')
                return failed, failed
            return context._signal(DivisionByZero, 'x // 0', sign), context._signal(InvalidOperation, 'x % 0')
        quotient, rest = self._divide(other, context)
        return quotient, rest._fix(context)

    def __rdivmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__divmod__(self, context)

    def __mod__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext() if context is None else context
        found = self._nan_of(other, context)
        if found is not None:
            return found
        if self._exp == 'F':
            return context._signal(InvalidOperation, 'INF % x')
        if other._exp != 'F' and not other._int:
            return context._signal(InvalidOperation, 'x % 0') if self._int else \
                context._signal(DivisionUndefined, '0 % 0')
        return self._divide(other, context)[1]._fix(context)

    def __rmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__mod__(self, context)

    def __floordiv__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext() if context is None else context
        found = self._nan_of(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if self._exp == 'F':
            return context._signal(InvalidOperation, 'INF // INF') if other._exp == 'F' else _make(sign, 0, 'F')
        if other._exp != 'F' and not other._int:
            return context._signal(DivisionByZero, 'x // 0', sign) if self._int else \
                context._signal(DivisionUndefined, '0 // 0')
        return self._divide(other, context)[0]

    def __rfloordiv__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__floordiv__(self, context)

    def remainder_near(self, other, context=None):
        """What is left of the division by another, the nearest to zero."""
        context = getcontext() if context is None else context
        other = _operand(other, True)
        found = self._nan_of(other, context)
        if found is not None:
            return found
        if self._exp == 'F' or not other:
            return context._signal(InvalidOperation, 'remainder_near')
        if other._exp == 'F':
            return self._fix(context)
        ideal = min(self._exp, other._exp)
        left = self._int * 10 ** (self._exp - ideal)
        right = other._int * 10 ** (other._exp - ideal)
        quotient, rest = divmod(left, right)
        sign = self._sign
        if 2 * rest + (quotient & 1) > right:
            rest -= right
            quotient += 1
        if quotient >= 10 ** context.prec:
            return context._signal(DivisionImpossible)
        return _make(sign ^ int(rest < 0), abs(rest), ideal)._fix(context)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context = getcontext() if context is None else context
        other, third = _operand(other, True), _operand(third, True)
        if isinstance(self._exp, int) and isinstance(other._exp, int):
            product = _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        else:
            product = self.__mul__(other, context)
        return product.__add__(third, context)

    def __pow__(self, other, modulo=None, context=None):
        from _decimal_functions import power
        other = _operand(other)
        if other is NotImplemented:
            return other
        return power(self, other, modulo, getcontext() if context is None else context)

    def __rpow__(self, other, modulo=None, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__pow__(self, modulo, context)

    def sqrt(self, context=None):
        from _decimal_functions import square_root
        return square_root(self, getcontext() if context is None else context)

    def exp(self, context=None):
        from _decimal_functions import exponential
        return exponential(self, getcontext() if context is None else context)

    def ln(self, context=None):
        from _decimal_functions import natural_logarithm
        return natural_logarithm(self, getcontext() if context is None else context)

    def log10(self, context=None):
        from _decimal_functions import common_logarithm
        return common_logarithm(self, getcontext() if context is None else context)

    def logb(self, context=None):
        context = getcontext() if context is None else context
        if self.is_nan():
            return self._nan_of(self, context)
        if self._exp == 'F':
            return _make(0, 0, 'F')
        if not self:
            return context._signal(DivisionByZero, 'logb(0)', 1)
        return Decimal(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        context = getcontext() if context is None else context
        other = _operand(other, True)
        found = self._nan_of(other, context)
        if found is not None:
            return found
        if other._exp != 0 or abs(int(other)) > 2 * (context.Emax + context.prec):
            return context._signal(InvalidOperation)
        if self._exp == 'F':
            return Decimal(self)
        return _make(self._sign, self._int, self._exp + int(other))._fix(context)

    # --- comparisons ------------------------------------------------------------------------------------------------

    def _order(self, other):
        """-1, 0 or 1 for numbers."""
        if self._exp == 'F' or other._exp == 'F':
            size = lambda x: 0 if x._exp != 'F' else -1 if x._sign else 1
            return (size(self) > size(other)) - (size(self) < size(other))
        if not self._int or not other._int or self._sign != other._sign:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        x, y = self.adjusted(), other.adjusted()
        if x == y:
            gap = self._exp - other._exp
            x = self._int * 10 ** gap if gap > 0 else self._int
            y = other._int * 10 ** -gap if gap < 0 else other._int
        order = (x > y) - (x < y)
        return -order if self._sign else order

    def _compared(self, other, is_equality=False):
        """The order, or None if an operand is not a number; NotImplemented for what cannot be compared."""
        other = _comparable(self, other, is_equality)
        if other is NotImplemented:
            return NotImplemented
        self, other = other
        if self.is_nan() or other.is_nan():
            if self._exp == 'N' or other._exp == 'N':
                getcontext()._signal(InvalidOperation, 'comparison involving sNaN')
            elif not is_equality:
                getcontext()._signal(InvalidOperation, 'comparison involving NaN')
            return None
        return self._order(other)

    def __eq__(self, other):
        order = self._compared(other, True)
        return order if order is NotImplemented else order == 0

    def __lt__(self, other):
        order = self._compared(other)
        return order if order is NotImplemented else order is not None and order < 0

    def __le__(self, other):
        order = self._compared(other)
        return order if order is NotImplemented else order is not None and order <= 0

    def __gt__(self, other):
        order = self._compared(other)
        return order if order is NotImplemented else order is not None and order > 0

    def __ge__(self, other):
        order = self._compared(other)
        return order if order is NotImplemented else order is not None and order >= 0

    def compare(self, other, context=None):
        other = _operand(other, True)
        found = self._nan_of(other, getcontext() if context is None else context)
        return Decimal(self._order(other)) if found is None else found

    def compare_signal(self, other, context=None):
        other = _operand(other, True)
        context = getcontext() if context is None else context
        if self.is_nan() or other.is_nan():
            context._flag(InvalidOperation, 'comparison involving NaN')
        return self.compare(other, context)

    def compare_total(self, other, context=None):
        other = _operand(other, True)

        def key(x):
            kind = {'F': 1, 'N': 2, 'n': 3}.get(x._exp, 0)
            return kind

        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        a, b = key(self), key(other)
        if a != b:
            order = (a > b) - (a < b)
        elif a:
            order = (self._int > other._int) - (self._int < other._int)
        else:
            order = self.copy_abs()._order(other.copy_abs()) or (self._exp > other._exp) - (self._exp < other._exp)
        return Decimal(-order if self._sign else order)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_operand(other, True).copy_abs())

    def _chosen(self, other, context, wants_greater, by_magnitude=False):
        context = getcontext() if context is None else context
        other = _operand(other, True)
        if self.is_nan() or other.is_nan():
            if self._exp == 'n' and not other.is_nan():
                return other._fix(context)
            if other._exp == 'n' and not self.is_nan():
                return self._fix(context)
            return self._nan_of(other, context)
        order = self.copy_abs()._order(other.copy_abs()) if by_magnitude else self._order(other)
        order = order or self._order(other) or int(self.compare_total(other))
        return (self if (order > 0) == wants_greater else other)._fix(context)

    def max(self, other, context=None):
        return self._chosen(other, context, True)

    def min(self, other, context=None):
        return self._chosen(other, context, False)

    def max_mag(self, other, context=None):
        return self._chosen(other, context, True, True)

    def min_mag(self, other, context=None):
        return self._chosen(other, context, False, True)

    # --- signs, neighbours, digits ----------------------------------------------------------------------------------

    def copy_abs(self):
        return _make(0, self._int, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other, context=None):
        return _make(_operand(other, True)._sign, self._int, self._exp)

    def same_quantum(self, other, context=None):
        other = _operand(other, True)
        if not isinstance(self._exp, int) or not isinstance(other._exp, int):
            return self.is_nan() and other.is_nan() or self._exp == other._exp == 'F'
        return self._exp == other._exp

    def _next(self, context, upwards):
        context = getcontext() if context is None else context
        if self.is_nan():
            return self._nan_of(self, context)
        infinite = _make(0 if upwards else 1, 0, 'F')
        if self._exp == 'F':
            if self._sign == infinite._sign:
                return Decimal(self)
            return _make(self._sign, 10 ** context.prec - 1, context.Etop())
        context = context.copy()
        context.rounding = ROUND_CEILING if upwards else ROUND_FLOOR
        context.clear_traps()
        result = self._fix(context)
        if result != self:
            return result
        return self.__add__(_make(infinite._sign, 1, context.Etiny() - 1), context)

    def next_plus(self, context=None):
        return self._next(context, True)

    def next_minus(self, context=None):
        return self._next(context, False)

    def next_toward(self, other, context=None):
        other = _operand(other, True)
        found = self._nan_of(other, getcontext() if context is None else context)
        if found is not None:
            return found
        order = self._order(other)
        return self.copy_sign(other) if order == 0 else self._next(context, order < 0)

    def _logical(self, context, *others):
        operands = [self, *(_operand(other, True) for other in others)]
        for x in operands:
            if x._sign or x._exp != 0 or set(_text(x._int)) - {'0', '1'}:
                return None
        return [_text(x._int).zfill(context.prec)[-context.prec:] for x in operands]

    def _combined(self, other, context, table):
        context = getcontext() if context is None else context
        found = self._logical(context, other)
        if found is None:
            return context._signal(InvalidOperation)
        return _make(0, int(''.join(table[a + b] for a, b in zip(*found))), 0)

    def logical_and(self, other, context=None):
        return self._combined(other, context, {'00': '0', '01': '0', '10': '0', '11': '1'})

    def logical_or(self, other, context=None):
        return self._combined(other, context, {'00': '0', '01': '1', '10': '1', '11': '1'})

    def logical_xor(self, other, context=None):
        return self._combined(other, context, {'00': '0', '01': '1', '10': '1', '11': '0'})

    def logical_invert(self, context=None):
        context = getcontext() if context is None else context
        return self.logical_xor(_make(0, int('1' * context.prec), 0), context)

    def _moved(self, other, context, move):
        context = getcontext() if context is None else context
        other = _operand(other, True)
        found = self._nan_of(other, context)
        if found is not None:
            return found
        if other._exp != 0 or int(other._int) > context.prec:
            return context._signal(InvalidOperation)
        if self._exp == 'F':
            return Decimal(self)
        digits = _text(self._int).zfill(context.prec)[-context.prec:]
        return _make(self._sign, int(move(digits, int(other), context.prec)), self._exp)

    def rotate(self, other, context=None):
        return self._moved(other, context, lambda digits, n, prec: digits[n % prec:] + digits[:n % prec])

    def shift(self, other, context=None):
        return self._moved(other, context, lambda digits, n, prec:
                           (digits + '0' * n)[-prec:] if n >= 0 else digits[:n] or '0')


def _long_int(digits):
    """An int of more digits than int() takes."""
    if len(digits) <= 4000:
        return int(digits or '0')
    half = len(digits) // 2
    return _long_int(digits[:-half]) * 10 ** half + _long_int(digits[-half:])


def _operand(value, must_be=False):
    """The decimal that an operand stands for."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(int(value < 0), abs(int(value)), 0)
    if must_be:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return NotImplemented


def _comparable(self, other, is_equality):
    if isinstance(other, (Decimal, int)):
        return self, _operand(other)
    if isinstance(other, float):
        context = getcontext()
        if is_equality:
            context.flags[FloatOperation] = True
        else:
            context._flag(FloatOperation, 'strict semantics for mixing floats and Decimals are enabled')
        return self, Decimal.from_float(other)
    if isinstance(other, complex) and is_equality and other.imag == 0:
        return self, Decimal.from_float(other.real)
    if hasattr(other, 'numerator') and hasattr(other, 'denominator'):
        if not isinstance(self._exp, int):
            return self, Decimal(int(other.numerator))
        return _make(self._sign, self._int * other.denominator, self._exp), Decimal(int(other.numerator))
    return NotImplemented


if 'numbers' in sys.modules:
    sys.modules['numbers'].Number.register(Decimal)

_types._name_with_module(Decimal, Context)
