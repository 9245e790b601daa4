"""decimal: contexts, signals, rounding."""

from collections import namedtuple

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING'
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP'
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 425000000
MIN_EMIN = -425000000
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


class DecimalException(ArithmeticError):
    """Something is to be said of the result of an operation."""


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """The result is not a number."""


class ConversionSyntax(InvalidOperation):
    """A text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """A quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero was divided by zero."""


class Inexact(DecimalException):
    """Digits were lost."""


class InvalidContext(InvalidOperation):
    """A context is not possible."""


class Rounded(DecimalException):
    """Digits were dropped, perhaps zeros only."""


class Subnormal(DecimalException):
    """The result is smaller than what has all digits."""


class Overflow(Inexact, Rounded):
    """The result is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The result is too small and inexact."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed with decimals."""


_SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped]
_SIGNALS_IN_ORDER = [Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow]
_CONDITIONS = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
               DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}
for _class in (DecimalException, *_CONDITIONS, *_SIGNALS):
    _class.__module__ = 'decimal'
del _class


def _round_quotient(quotient, rest, divisor, sign, rounding):
    """A quotient with what was left of its division, rounded to an int."""
    if not rest:
        return quotient
    if rounding == ROUND_HALF_EVEN:
        up = 2 * rest > divisor or 2 * rest == divisor and quotient & 1
    elif rounding == ROUND_HALF_UP:
        up = 2 * rest >= divisor
    elif rounding == ROUND_HALF_DOWN:
        up = 2 * rest > divisor
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    elif rounding == ROUND_05UP:
        up = quotient % 5 == 0
    elif rounding == ROUND_DOWN:
        up = False
    else:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return quotient + 1 if up else quotient


class _Switches(dict):
    """Signals with whether they are set."""

    def __repr__(self):
        return '{' + ', '.join(f'<class \'decimal.{s.__name__}\'>:{self[s]}' for s in _SIGNALS) + '}'


def _switches(given, names=_SIGNALS):
    if isinstance(given, dict):
        return _Switches({signal: bool(given.get(signal, False)) for signal in names})
    return _Switches({signal: signal in given for signal in names})


class Context:
    """Precision, rounding and what is to be done about signals."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = globals().get('DefaultContext')
        pick = lambda value, name, default: value if value is not None else getattr(base, name) if base else default
        self.prec = pick(prec, 'prec', 28)
        self.rounding = pick(rounding, 'rounding', ROUND_HALF_EVEN)
        self.Emin, self.Emax = pick(Emin, 'Emin', -999999), pick(Emax, 'Emax', 999999)
        self.capitals, self.clamp = pick(capitals, 'capitals', 1), pick(clamp, 'clamp', 0)
        self.flags = _switches([] if flags is None else flags)
        self.traps = _switches(base.traps if traps is None and base else [] if traps is None else traps)

    def __setattr__(self, name, value):
        limits = {'prec': (1, MAX_PREC), 'Emin': (MIN_EMIN, 0), 'Emax': (0, MAX_EMAX), 'capitals': (0, 1),
                  'clamp': (0, 1)}
        if name in limits:
            low, high = limits[name]
            if not isinstance(value, int):
                raise TypeError('argument must be an integer')
            if not low <= value <= high:
                raise ValueError(f'valid range for {name} is [{_limit(low)}, {_limit(high)}]' if high > 1 or low < 0
                                 else f'valid values for {name} are [{low}, {high}]')
        elif name == 'rounding':
            if value not in _ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ('flags', 'traps'):
            value = value if isinstance(value, _Switches) else _switches(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __repr__(self):
        names = lambda switches: ', '.join(signal.__name__ for signal in _SIGNALS_IN_ORDER if switches[signal])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{names(self.flags)}], '
                f'traps=[{names(self.traps)}])')

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _flag(self, signal, *args):
        """Notes a signal, and raises it if it is trapped."""
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([signal])

    def _signal(self, condition, explanation=None, sign=0):
        """Notes what is wrong. Returns the result of the operation if it is not raised."""
        from decimal import _make
        signal = _CONDITIONS.get(condition, condition)
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([condition])
        if condition is DivisionByZero:
            return _make(sign, 0, 'F')
        if condition is Overflow:
            self._flag(Inexact)
            self._flag(Rounded)
            rounding = self.rounding
            if rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or \
                    rounding == (ROUND_FLOOR if sign else ROUND_CEILING):
                return _make(sign, 0, 'F')
            return _make(sign, 10 ** self.prec - 1, self.Etop())
        return _make(0, 0, 'n')

    def create_decimal(self, num='0', /):
        from decimal import Decimal
        found = Decimal(num, self)
        if found.is_nan() and found._int >= 10 ** (self.prec - self.clamp):
            return self._signal(ConversionSyntax)
        return found._fix(self)

    def create_decimal_from_float(self, f, /):
        from decimal import Decimal
        return Decimal.from_float(f)._fix(self)

    def divide(self, a, b, /):
        return self._operand(a).__truediv__(b, context=self)

    def power(self, a, b, modulo=None):
        return self._operand(a).__pow__(b, modulo, context=self)

    def quantize(self, a, b, /):
        return self._operand(a).quantize(b, context=self)

    def radix(self):
        return self._operand(10)

    def to_sci_string(self, a, /):
        return self._operand(a).__str__(context=self)

    def to_eng_string(self, a, /):
        return self._operand(a).to_eng_string(context=self)

    def fma(self, a, b, c, /):
        return self._operand(a).fma(b, c, context=self)

    @staticmethod
    def _operand(value):
        from decimal import _operand
        return _operand(value, True)


def _limit(value):
    return {MAX_PREC: 'MAX_PREC', MIN_EMIN: 'MIN_EMIN'}.get(value, value)


def _delegate(name, method, takes_context=True):
    def call(self, a, /, *others):
        bound = getattr(self._operand(a), method)
        return bound(*others, context=self) if takes_context else bound(*others)
    call.__name__, call.__qualname__ = name, f'Context.{name}'
    setattr(Context, name, call)


for _name in ('sqrt exp ln log10 logb compare compare_signal max min max_mag min_mag next_minus next_plus next_toward '
              'normalize number_class remainder_near rotate scaleb shift to_integral_exact to_integral_value logical_and '
              'logical_or logical_xor logical_invert is_normal is_subnormal compare_total compare_total_mag copy_sign '
              'same_quantum').split():
    _delegate(_name, _name)
for _name, _method in (('add', '__add__'), ('subtract', '__sub__'), ('multiply', '__mul__'), ('abs', '__abs__'),
                       ('divide_int', '__floordiv__'), ('remainder', '__mod__'), ('divmod', '__divmod__'),
                       ('minus', '__neg__'), ('plus', '__pos__')):
    _delegate(_name, _method)
for _name in ('is_nan is_qnan is_snan is_infinite is_finite is_signed is_zero is_canonical canonical copy_abs '
              'copy_negate').split():
    _delegate(_name, _name, False)
Context.copy_decimal = lambda self, a, /: self._operand(a)
del _name, _method
Context.__module__ = 'decimal'

DefaultContext = None
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[], flags=[])

_current = None


def getcontext():
    """The context that is used where none is given."""
    global _current
    if _current is None:
        _current = DefaultContext.copy()
    return _current


def setcontext(context, /):
    global _current
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    _current = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context


class _Local:
    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *args):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    """A context for the body of a with statement."""
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f'this function got an unexpected keyword argument {name!r}')
        setattr(context, name, value)
    return _Local(context)
