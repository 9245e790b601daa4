"""Functions of complex numbers."""

import math
from math import e, inf, nan, pi, tau

infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _complex(z):
    if isinstance(z, (int, float, complex)):
        return complex(z)
    if hasattr(type(z), '__complex__') or hasattr(type(z), '__float__') or hasattr(type(z), '__index__'):
        return complex(z)
    raise TypeError(f'must be real number, not {type(z).__name__}')


def phase(z, /):
    z = _complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if r == 0 and not math.isinf(phi):
        return complex(r * 1.0, 0.0 * phi) if phi else complex(r)
    return complex(r * math.cos(phi), r * math.sin(phi))


def isnan(z, /):
    z = _complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z, /):
    z = _complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isfinite(z, /):
    z = _complex(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


def sqrt(z, /):
    z = _complex(z)
    if z.real == 0 and z.imag == 0:
        return complex(0.0, z.imag)
    if math.isinf(z.imag):
        return complex(inf, z.imag)
    s = math.sqrt((abs(z.real) + math.hypot(z.real, z.imag)) / 2)
    other = abs(z.imag) / (2 * s)
    if z.real >= 0:
        return complex(s, math.copysign(other, z.imag))
    return complex(other, math.copysign(s, z.imag))


def exp(z, /):
    z = _complex(z)
    size = math.exp(z.real)
    return complex(size * math.cos(z.imag), size * math.sin(z.imag) if z.imag else z.imag)


def log(z, base=None, /):
    z = _complex(z)
    if z == 0:
        raise ValueError('math domain error')
    result = complex(math.log(abs(z)), phase(z))
    return result if base is None else result / log(base)


def log10(z, /):
    z = _complex(z)
    if z == 0:
        raise ValueError('math domain error')
    return complex(math.log10(abs(z)), phase(z) / math.log(10))


def sinh(z, /):
    z = _complex(z)
    return complex(math.cos(z.imag) * math.sinh(z.real), math.sin(z.imag) * math.cosh(z.real))


def cosh(z, /):
    z = _complex(z)
    return complex(math.cos(z.imag) * math.cosh(z.real), math.sin(z.imag) * math.sinh(z.real))


def tanh(z, /):
    return sinh(z) / cosh(z)


def _turned(w):
    return complex(w.imag, -w.real)


def sin(z, /):
    z = _complex(z)
    return _turned(sinh(complex(-z.imag, z.real)))


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    z = _complex(z)
    return _turned(tanh(complex(-z.imag, z.real)))


def asinh(z, /):
    z = _complex(z)
    return log(z + sqrt(z * z + 1))


def acosh(z, /):
    z = _complex(z)
    return log(z + sqrt(z + 1) * sqrt(z - 1))


def atanh(z, /):
    z = _complex(z)
    if z == 1 or z == -1:
        raise ValueError('math domain error')
    return (log(1 + z) - log(1 - z)) / 2


def asin(z, /):
    z = _complex(z)
    return _turned(asinh(complex(-z.imag, z.real)))


def acos(z, /):
    z = _complex(z)
    return pi / 2 - asin(z)


def atan(z, /):
    z = _complex(z)
    return _turned(atanh(complex(-z.imag, z.real)))
