"""The tower of numeric types as abstract base classes."""

import sys
from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """Complex numbers."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        """As a complex."""

    def __bool__(self):
        return self != 0

    @property
    @abstractmethod
    def real(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        raise NotImplementedError

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    @abstractmethod
    def conjugate(self):
        raise NotImplementedError


class Real(Complex):
    """Real numbers."""

    __slots__ = ()

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    """Fractions."""

    __slots__ = ()

    @property
    @abstractmethod
    def numerator(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def denominator(self):
        raise NotImplementedError

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Integers."""

    __slots__ = ()

    @abstractmethod
    def __int__(self):
        raise NotImplementedError

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


def _require(cls, names):
    """Makes methods of an abstract class abstract."""
    for name in names.split():
        def method(self, *args):
            raise NotImplementedError
        method.__name__, method.__qualname__ = name, f'{cls.__name__}.{name}'
        setattr(cls, name, abstractmethod(method))


_require(Complex, '__add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__ __rpow__ __abs__ __eq__')
_require(Real, '__float__ __trunc__ __floor__ __ceil__ __round__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ __le__')
_require(Integral, '__pow__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ __ror__ '
                   '__invert__')
for _class in Complex, Real, Rational, Integral:
    _class.__abstractmethods__ = frozenset(
        name for name in dir(_class) if getattr(getattr(_class, name, None), '__isabstractmethod__', False))
del _class

Complex.register(complex)
Real.register(float)
Integral.register(int)

for _module, _name, _class in (('fractions', 'Fraction', Rational), ('decimal', 'Decimal', Number)):
    # Whichever of the two modules comes later registers the type.
    if hasattr(sys.modules.get(_module), _name):
        _class.register(getattr(sys.modules[_module], _name))
del _module, _name, _class
