"""decimal: powers, exponentials and logarithms, correctly rounded."""

import math
from decimal import (
    Decimal, DivisionByZero, InvalidOperation, ROUND_HALF_EVEN, _digits, _make)


def _rounded(context, approximate):
    """The result of a function that gives an int, its exponent and its error at a precision: digits are added until it rounds surely."""
    extra = 6
    while True:
        coefficient, exponent, error = approximate(context.prec + extra)
        count = _digits(coefficient)
        shift = count - context.prec
        unit = 10 ** shift if shift > 0 else 1
        rest = coefficient % unit
        if shift > 0 and all(abs(rest - at) > error for at in (0, unit // 2, unit)):
            break
        extra += 12
    saved, context.rounding = context.rounding, ROUND_HALF_EVEN
    try:
        return _make(0, coefficient, exponent)._fix(context)
    finally:
        context.rounding = saved


def _fixed(x, places):
    """A decimal as an int of units of 10 ** -places, rounded down."""
    shift = x._exp + places
    return x._int * 10 ** shift if shift >= 0 else x._int // 10 ** -shift


def _exp_fixed(x, places):
    """e ** x for an int of units, as an int of units."""
    one = 10 ** places
    halvings = max(0, x.bit_length() - one.bit_length()) + 8
    x = x >> halvings if x >= 0 else -(-x >> halvings)
    total = term = one
    n = 1
    while term:
        term = term * x // (n * one) if term * x >= 0 else -(-term * x // (n * one))
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // one
    return total


_known_ln10 = {}


def _ln_fixed(x, places):
    """The logarithm of a positive int of units, as an int of units."""
    one = 10 ** places
    # Newton's method with a series for atanh: ln x = 2 atanh((x - 1) / (x + 1)), x brought near 1 by square roots.
    from math import isqrt
    roots = 0
    while abs(x - one) * 16 > one:
        x = isqrt(x * one)
        roots += 1
    y = (x - one) * one // (x + one)
    square = y * y // one
    total, term, n = 0, y, 1
    while term:
        total += term // n if term >= 0 else -(-term // n)
        term = term * square // one if term >= 0 else -(-term * square // one)
        n += 2
    return (2 * total) << roots


def _ln10(places):
    if places not in _known_ln10:
        _known_ln10.clear()
        _known_ln10[places] = _ln_fixed(10 * 10 ** (places + 10), places + 10) // 10 ** 10
    return _known_ln10[places]


def _exp_digits(x, precision, sign):
    """Coefficient, exponent and error of e ** x, with that many digits."""
    places = precision + 12 + max(0, x.adjusted() + 2)
    fixed = _fixed(x, places)
    fixed = -fixed if sign else fixed
    ln10 = _ln10(places)
    scale, rest = divmod(fixed, ln10)
    work = precision + 8
    total = _exp_fixed(rest // 10 ** (places - work - 8) if places > work + 8 else rest * 10 ** (work + 8 - places), work + 8)
    return total // 10 ** 8, scale - work, 20


def exponential(x, context):
    if x.is_nan():
        return x._nan_of(x, context)
    if x.is_infinite():
        return Decimal(0) if x._sign else Decimal(x)
    if not x:
        return Decimal(1)
    if x.adjusted() > 9:
        # Far beyond any exponent.
        return _make(0, 1, context.Emin - context.prec * 2 if x._sign else context.Emax + 1)._fix(context)
    if x.adjusted() < -context.prec - 1:
        unit = 10 ** (context.prec + 1)
        return _make(0, unit - 1 if x._sign else unit + 1, -context.prec - 1)._fix(context)
    return _rounded(context, lambda precision: _exp_digits(x, precision, x._sign))


def _ln_value(x, places):
    """The logarithm of a decimal as an int of units of 10 ** -places."""
    top = x.adjusted()
    guard = 12 + len(str(abs(top)))
    work = places + guard
    mantissa = _make(0, x._int, x._exp - top)
    return (_ln_fixed(_fixed(mantissa, work), work) + top * _ln10(work)) // 10 ** guard


def _signed(context, value_at, estimate):
    """A result that may be negative: `value_at` gives it in units of 10 ** -places."""
    sign = [0]

    def approximate(precision):
        places = max(precision - estimate, 1) + 3
        value = value_at(places)
        sign[0] = int(value < 0)
        return abs(value), -places, 10

    result = _rounded(context, approximate)
    return _make(sign[0], result._int, result._exp)


def natural_logarithm(x, context):
    if x.is_nan():
        return x._nan_of(x, context)
    if not x:
        return _make(1, 0, 'F')
    if x._exp == 'F' and not x._sign:
        return Decimal(x)
    if x == 1:
        return Decimal(0)
    if x._sign:
        return context._signal(InvalidOperation, 'ln of a negative value')
    near = (x - 1).copy_abs().adjusted() if x.adjusted() in (0, -1) else 0
    return _signed(context, lambda places: _ln_value(x, places), min(near, 0) - 1)


def common_logarithm(x, context):
    if x.is_nan():
        return x._nan_of(x, context)
    if not x:
        return _make(1, 0, 'F')
    if x._exp == 'F' and not x._sign:
        return Decimal(x)
    if x._sign:
        return context._signal(InvalidOperation, 'log10 of a negative value')
    if x._int == 10 ** (_digits(x._int) - 1):
        return Decimal(x.adjusted())._fix(context)
    near = (x - 1).copy_abs().adjusted() if x.adjusted() in (0, -1) else 0

    def value(places):
        work = places + 8
        return _ln_value(x, work) * 10 ** work // _ln10(work) // 10 ** 8

    return _signed(context, value, min(near, 0) - 2)


def _integer_power(x, n, context):
    """x ** n for an int, exact before it is rounded, or None if that would be too many digits."""
    if n >= 0 and _digits(x._int) * n <= max(context.prec * 40, 4000):
        return _make(x._sign & n & 1, x._int ** n, x._exp * n)._fix(context)
    return None


def power(x, y, modulo, context):
    if modulo is not None:
        return _modular(x, y, modulo, context)
    found = x._nan_of(y, context)
    if found is not None:
        return found
    if not y:
        if not x:
            return context._signal(InvalidOperation, '0 ** 0')
        return Decimal(1)
    is_integer = y._exp != 'F' and y == y.to_integral_value()
    sign = int(x._sign and is_integer and int(y) % 2)
    if x._sign and not is_integer and x._int and y._exp != 'F':
        return context._signal(InvalidOperation, 'x ** y with x negative and y not an integer')
    base = x.copy_abs()
    if not base:
        return _make(sign, 0, 'F') if y._sign else _make(sign, 0, 0)
    if base._exp == 'F':
        return _make(sign, 0, 0) if y._sign else _make(sign, 0, 'F')
    if y._exp == 'F':
        if x._sign:
            return context._signal(InvalidOperation, 'x ** y with x negative and y infinite')
        if base == 1:
            return Decimal(1)
        return Decimal(0) if (base > 1) == bool(y._sign) else _make(0, 0, 'F')
    if is_integer:
        n = int(y)
        if base == 1:
            return _make(sign, 1, 0) if not base._exp else _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
        if n > 0:
            result = _integer_power(base, n, context)
            if result is not None:
                return result if not sign else result.copy_negate()
        elif _digits(base._int) * -n <= max(context.prec * 40, 4000):
            result = Decimal(1).__truediv__(_make(0, base._int ** -n, base._exp * -n), context)
            return result if not sign else result.copy_negate()
    exact = _exact_root(base, y, context)
    if exact is not None:
        return exact
    if base == 1:
        return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
    size = y.adjusted() + len(str(abs(base.adjusted()) + 1))
    if size > 11:
        big = (base > 1) != bool(y._sign)
        return _make(sign, 1, context.Emax + 1 if big else context.Etiny() - 2)._fix(context)

    def approximate(precision):
        places = precision + 14 + max(0, size + 2)
        product = _ln_value(base, places + 6) * y._int
        shift = y._exp - 6
        product = product * 10 ** shift if shift >= 0 else product // 10 ** -shift
        return _exp_digits(_make(0, abs(-product if y._sign else product), -places), precision,
                           (product < 0) != bool(y._sign))

    result = _rounded(context, approximate)
    return result.copy_negate() if sign else result


def _exact_root(base, y, context):
    """base ** y if it is exact, as sqrt(4) is; else None."""
    if y._sign or y._exp >= 0 or y._exp < -6:
        return None
    n, d = y.as_integer_ratio()
    if d > 64 or n > 4000:
        return None
    value = base._int
    exponent = base._exp
    while exponent % d:
        value *= 10
        exponent -= 1
    low, high = 0, 1 << (value.bit_length() // d + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** d <= value:
            low = middle
        else:
            high = middle - 1
    if low ** d != value:
        return None
    result = _make(0, low ** n, exponent // d * n)
    if _digits(result._int) > context.prec:
        return None
    return _padded(result, context)


def _padded(result, context):
    """An exact result of an inexact operation has all digits of the context."""
    ideal = context.prec - _digits(result._int)
    return _make(result._sign, result._int * 10 ** ideal, result._exp - ideal) if ideal > 0 else result


def _modular(x, y, modulo, context):
    from decimal import _operand
    modulo = _operand(modulo, True)
    if not all(isinstance(v._exp, int) and v == v.to_integral_value() for v in (x, y, modulo)):
        return context._signal(InvalidOperation, 'pow() 3rd argument not allowed unless all arguments are integers')
    if y < 0 or not modulo or (not x and not y):
        return context._signal(InvalidOperation)
    result = pow(abs(int(x)), int(y), abs(int(modulo)))
    return _make(int(x._sign and int(y) % 2), result, 0)._fix(context)


def square_root(x, context):
    if x.is_nan():
        return x._nan_of(x, context)
    if x._exp == 'F' and not x._sign:
        return Decimal(x)
    if x.is_zero():
        return _make(x._sign, 0, x._exp // 2)._fix(context)
    if x._sign:
        return context._signal(InvalidOperation, 'sqrt(-x), x > 0')
    prec = context.prec + 1
    coefficient, exponent = (x._int, x._exp // 2) if x._exp % 2 == 0 else (x._int * 10, x._exp // 2)
    size = (_digits(coefficient) + 1) // 2
    shift = prec - size
    if shift >= 0:
        coefficient *= 100 ** shift
        exact = True
    else:
        coefficient, rest = divmod(coefficient, 100 ** -shift)
        exact = not rest
    exponent -= shift
    root = math.isqrt(coefficient)
    exact = exact and root * root == coefficient
    if exact:
        if shift >= 0:
            root //= 10 ** shift
        else:
            root *= 10 ** -shift
        exponent += shift
    elif root % 5 == 0:
        root += 1
    saved = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return _make(0, root, exponent)._fix(context)
    finally:
        context.rounding = saved
