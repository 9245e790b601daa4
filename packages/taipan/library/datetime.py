"""Dates and times (library reference, datetime). Local time is UTC: a program is not told where its host is."""

import _types
import time as _time
from math import modf as _modf
from operator import index as _index

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = tuple(sum(_DAYS_IN_MONTH[:month]) for month in range(13))
_MONTHS = ('', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
           'November', 'December')
_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_SECOND = 1000000
_DAY = 86400 * _SECOND


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    """Year, month and day of the nth day, the first of January of year 1 being the first."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = 1
    while n >= _days_in_month(year, month):
        n -= _days_in_month(year, month)
        month += 1
    return year, month, n + 1


def _int(value):
    """An argument as an int that C would hold."""
    value = _index(value)
    if not -0x80000000 <= value < 0x80000000:
        raise OverflowError('Python int too large to convert to C long')
    return value


def _check_date(year, month, day):
    if not type(year) is type(month) is type(day) is int:
        year, month, day = _int(year), _int(month), _int(day)
    if 1 <= month <= 12 and 1 <= day <= (last := _days_in_month(year, month)) and MINYEAR <= year <= MAXYEAR:
        return year, month, day
    if not MINYEAR <= _int(year) <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 1 <= _int(month) <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    raise ValueError(f'day {_int(day)} must be in range 1..{last} for month {month} in year {year}')


def _check_time(hour, minute, second, microsecond, fold):
    if not type(hour) is type(minute) is type(second) is type(microsecond) is type(fold) is int:
        hour, minute, second, microsecond, fold = _int(hour), _int(minute), _int(second), _int(microsecond), _int(fold)
    if 0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60 and 0 <= microsecond < _SECOND and 0 <= fold <= 1:
        return hour, minute, second, microsecond, fold
    for name, value, limit in (('hour', hour, 23), ('minute', minute, 59), ('second', second, 59),
                               ('microsecond', microsecond, 999999)):
        if not 0 <= _int(value) <= limit:
            raise ValueError(f'{name} must be in 0..{limit}, not {value}')
    raise ValueError(f'fold must be either 0 or 1, not {_int(fold)}')


def _check_text(spec):
    if not isinstance(spec, str):
        raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _asked(tz, what, value):
    """What a zone says of a value: a distance in time, or None."""
    if tz is None:
        return None
    offset = getattr(tz, what)(value)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{what}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset._all() < _DAY:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), '
                         f'not {offset!r}')
    return offset


def _asked_name(tz, value):
    """What a zone calls itself at a time, or None."""
    name = None if tz is None else tz.tzname(value)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


def _ordered(a, b, op):
    return a == b if op == '==' else a < b if op == '<' else a <= b if op == '<=' else a > b if op == '>' else a >= b


def _offsets(one, other, op, what):
    """The distances from UTC of two values in different zones; None if they are not to be compared, and so not equal."""
    mine, theirs = one.utcoffset(), other.utcoffset()
    if (mine is None) == (theirs is None):
        return (0, 0) if mine is None else (mine._all(), theirs._all())
    if op == '==':
        return None
    raise TypeError(f"can't compare offset-naive and offset-aware {what}")


def _state(text, length):
    """The bytes of a pickled value that a constructor was called with, None if they are none. Python 2 wrote them as a str."""
    if isinstance(text, str) and len(text) == length:
        try:
            text = text.encode('latin-1')
        except UnicodeEncodeError:
            raise ValueError('Failed to encode latin1 string when unpickling a date or time object. '
                             "pickle.load(data, encoding='latin1') is assumed.") from None
    return text if isinstance(text, bytes) and len(text) == length else None


def _state_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError('bad tzinfo state arg')
    return tz


def _missing(**values):
    """Raises when one of the arguments was not given."""
    for position, (name, value) in enumerate(values.items(), 1):
        if value is None:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")
        _index(value)


def _timestamp(value):
    """Seconds since 1970 as an int or float."""
    if not isinstance(value, float):
        value = _index(value)
    elif value != value:
        raise ValueError('Invalid value NaN (not a number)')
    if not -2 ** 63 <= value < 2 ** 63:
        raise OverflowError('timestamp out of range for platform time_t')
    return value


def _day_of_timestamp(days):
    """The number of the day so many days after the first of 1970."""
    number = _EPOCH + days
    if not 0 < number <= _MAX_ORDINAL:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {_from_ordinal(number)[0]}')
    return number


def _type_name(value):
    """What a value is called in its repr: a class that derives from one of here is not named with its module."""
    cls = type(value)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


def _round_half_even(n, d):
    q, r = divmod(n, d)
    return q + (2 * r > d or 2 * r == d and q % 2)


class timedelta:
    """A distance in time."""

    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        fraction = 0.0
        for value, factor, name in ((days, _DAY, 'days'), (seconds, _SECOND, 'seconds'), (microseconds, 1, 'microseconds'),
                                    (milliseconds, 1000, 'milliseconds'), (minutes, 60 * _SECOND, 'minutes'),
                                    (hours, 3600 * _SECOND, 'hours'), (weeks, 7 * _DAY, 'weeks')):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                part, whole = _modf(value)
                total += int(whole) * factor
                rest, whole = _modf(part * factor)
                total += int(whole)
                fraction += rest
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if fraction:
            part, whole = _modf(fraction)
            total += int(whole)
            # Half a microsecond goes to the even one.
            if abs(part) > 0.5 or abs(part) == 0.5 and total % 2:
                total += 1 if part > 0 else -1
        return cls._of(total)

    @classmethod
    def _of(cls, microseconds, days=0):
        carry, rest = divmod(microseconds, _DAY)
        days += carry
        if abs(days) > 999999999:
            if abs(days) > 0x7fffffff:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(rest, _SECOND)
        return self

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def _all(self):
        return (self._days * 86400 + self._seconds) * _SECOND + self._microseconds

    def total_seconds(self):
        """The distance in seconds."""
        return self._all() / _SECOND

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in
                 (('days', self._days), ('seconds', self._seconds), ('microseconds', self._microseconds)) if value]
        return f'{_type_name(self)}({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self._days:
            text = f'{self._days} day{"" if abs(self._days) == 1 else "s"}, {text}'
        return f'{text}.{self._microseconds:06d}' if self._microseconds else text

    def __add__(self, other):
        return timedelta._of(self._all() + other._all()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._all() - other._all()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._all() - self._all()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._all())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._all()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._all() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_round_half_even(self._all() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._all() // other._all()
        return timedelta._of(self._all() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._all() / other._all()
        if isinstance(other, int):
            if other < 0:
                return timedelta._of(_round_half_even(-self._all(), -other))
            return timedelta._of(_round_half_even(self._all(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a < 0:
                a, b = -a, -b
            return timedelta._of(_round_half_even(self._all() * b, a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._all() % other._all()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._all(), other._all())
        return q, timedelta._of(r)

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._all() < other._all() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._all() <= other._all() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._all() > other._all() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._all() >= other._all() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._all() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """The rules of a time zone."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        """A time in UTC as one of this zone."""
        _check_utc(self, dt)
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        daylight = dt.dst()
        if daylight is None:
            raise ValueError('fromutc: non-None dst() result required')
        result = dt + (offset - daylight)
        daylight = result.dst()
        if daylight is None:
            raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return result + daylight if daylight else result

    def __reduce__(self):
        initial = getattr(self, '__getinitargs__', None)
        return self.__class__, () if initial is None else initial(), self.__getstate__()


def _check_utc(tz, dt):
    if not isinstance(dt, datetime):
        raise TypeError('fromutc: argument must be a datetime')
    if dt.tzinfo is not tz:
        raise ValueError('fromutc: dt.tzinfo is not self')


def _offset_text(offset, separator=':'):
    if offset is None:
        return ''
    total = offset._all()
    sign = '-' if total < 0 else '+'
    seconds, microseconds = divmod(abs(total), _SECOND)
    minutes, seconds = divmod(seconds, 60)
    text = f'{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}'
    if seconds or microseconds:
        text += f'{separator}{seconds:02d}'
    return f'{text}.{microseconds:06d}' if microseconds else text


_UNNAMED = object()


class timezone(tzinfo):
    """A zone with a fixed distance from UTC."""

    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=_UNNAMED):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is _UNNAMED:
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {"None" if name is None else type(name).__name__}')
        if not -_DAY < offset._all() < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), '
                             f'not {offset!r}')
        if name is None and not offset and cls is timezone and 'utc' in vars(timezone):
            return timezone.utc
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @staticmethod
    def _check(dt, what):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{what}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt):
        self._check(dt, 'utcoffset')
        return self._offset

    def dst(self, dt):
        self._check(dt, 'dst')
        return None

    def tzname(self, dt):
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def fromutc(self, dt):
        _check_utc(self, dt)
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'datetime.timezone({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class _Moment:
    """What strftime() writes: a date or time with parts that it need not have."""

    def __init__(self, value, year, month, day, hour, minute, second, microsecond):
        self.value, self.year, self.month, self.day = value, year, month, day
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.weekday = (_ordinal(year, month, day) + 6) % 7
        self.of_year = _days_before_month(year, month) + day
        self.half_day = (hour + 11) % 12 + 1
        # A day alone has no zone.
        self.zoned = value if isinstance(value, (datetime, time)) else None

    def offset(self, separator):
        return '' if self.zoned is None else _offset_text(self.zoned.utcoffset(), separator)

    def iso(self):
        return _iso_calendar(self.year, self.month, self.day)

    def timestamp(self):
        days = _ordinal(self.year, self.month, self.day) - _EPOCH
        return ((days * 24 + self.hour) * 60 + self.minute) * 60 + self.second


# Directives that stand for others.
_COMBINED = {'c': '%a %b %e %H:%M:%S %Y', 'D': '%m/%d/%y', 'F': '%Y-%m-%d', 'r': '%I:%M:%S %p', 'R': '%H:%M', 'T': '%H:%M:%S',
             'x': '%m/%d/%y', 'X': '%H:%M:%S'}

_DIRECTIVES = {
    'a': lambda t: _DAYS[t.weekday][:3], 'A': lambda t: _DAYS[t.weekday],
    'b': lambda t: _MONTHS[t.month][:3], 'B': lambda t: _MONTHS[t.month], 'h': lambda t: _MONTHS[t.month][:3],
    'C': lambda t: f'{t.year // 100:02d}', 'd': lambda t: f'{t.day:02d}', 'e': lambda t: f'{t.day:2d}',
    'f': lambda t: f'{t.microsecond:06d}', 'g': lambda t: f'{t.iso()[0] % 100:02d}', 'G': lambda t: f'{t.iso()[0]:04d}',
    'H': lambda t: f'{t.hour:02d}', 'I': lambda t: f'{t.half_day:02d}', 'j': lambda t: f'{t.of_year:03d}',
    'k': lambda t: f'{t.hour:2d}', 'l': lambda t: f'{t.half_day:2d}', 'm': lambda t: f'{t.month:02d}',
    'M': lambda t: f'{t.minute:02d}', 'n': lambda t: '\n', 'p': lambda t: 'AM' if t.hour < 12 else 'PM',
    'P': lambda t: 'am' if t.hour < 12 else 'pm', 's': lambda t: str(t.timestamp()), 'S': lambda t: f'{t.second:02d}',
    't': lambda t: '\t', 'u': lambda t: str(t.weekday + 1), 'U': lambda t: f'{(t.of_year + 6 - (t.weekday + 1) % 7) // 7:02d}',
    'V': lambda t: f'{t.iso()[1]:02d}', 'w': lambda t: str((t.weekday + 1) % 7),
    'W': lambda t: f'{(t.of_year + 6 - t.weekday) // 7:02d}', 'y': lambda t: f'{t.year % 100:02d}',
    'Y': lambda t: f'{t.year:04d}', 'z': lambda t: t.offset(''), ':z': lambda t: t.offset(':'),
    'Z': lambda t: (t.zoned and t.zoned.tzname()) or '', '%': lambda t: '%',
}
_DIRECTIVES.update((letter, lambda t, format=format: _written(t, format)) for letter, format in _COMBINED.items())

# What a flag between % and the letter of a number does with its padding.
_PADDINGS = {
    '-': lambda text: text.lstrip('0 ') or '0', '_': lambda text: (text.lstrip('0 ') or '0').rjust(len(text)),
    '0': lambda text: text.replace(' ', '0'),
}


def _written(moment, format):
    """A moment as a format says."""
    result = []
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c != '%' or at == len(format):
            result.append(c)
            continue
        flag = None
        if format[at] in _PADDINGS and format[at + 1:at + 2] in tuple('CdegGHIjklmMSUVWyY'):
            flag = _PADDINGS[format[at]]
            at += 1
        end = at + (2 if format.startswith(':z', at) else 1)
        directive = _DIRECTIVES.get(format[at:end])
        if directive is None:
            raise NotImplementedError(f'Taipan does not support %{format[at]} in strftime() yet')
        at = end
        text = directive(moment)
        result.append(text if flag is None else flag(text))
    return ''.join(result)


def _strftime(value, format, *parts):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    return _written(_Moment(value, *parts), format)


def _strftime_parts(format, parts):
    """What time.strftime() gives."""
    year, month, day, hour, minute, second = parts[:6]
    return _strftime(datetime(year, month or 1, day or 1, tzinfo=UTC), format, year, month or 1, day or 1, hour, minute, second, 0)


def _parts(value, hour, minute, second, daylight):
    """A date as time.struct_time."""
    from time import struct_time
    return struct_time((value.year, value.month, value.day, hour, minute, second, value.weekday(),
                        value.toordinal() - _ordinal(value.year, 1, 1) + 1, daylight))


def _first_iso_monday(year):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _iso_calendar(year, month, day):
    today = _ordinal(year, month, day)
    start = _first_iso_monday(year)
    if today < start:
        year -= 1
        start = _first_iso_monday(year)
    elif today >= _first_iso_monday(year + 1):
        year += 1
        start = _first_iso_monday(year)
    return year, (today - start) // 7 + 1, (today - start) % 7 + 1


def _calendar_date():
    global _IsoCalendarDate
    if _IsoCalendarDate is None:
        from collections import namedtuple

        class IsoCalendarDate(namedtuple('IsoCalendarDate', 'year week weekday')):
            __slots__ = ()

            def __repr__(self):
                return f'datetime.IsoCalendarDate(year={self.year}, week={self.week}, weekday={self.weekday})'

            def __reduce__(self):
                return tuple, ((*self,),)

        _IsoCalendarDate = IsoCalendarDate
    return _IsoCalendarDate


_IsoCalendarDate = None


def _digits(text, what):
    if not text.isascii() or not text.isdigit():
        raise ValueError(what)
    return int(text)


class _IsoError(ValueError):
    """A text is no date of ISO 8601."""


def _date_length(text):
    """How much of a text of ISO 8601 is the date. Any character may stand between it and the time."""
    if len(text) == 7:
        return 7
    if text[4:6] == '-W':
        # The day of the week may be left out: 2020-W01-1 or 2020-W01; what follows -1 tells which it is.
        return 8 if text[8:9] != '-' or text[10:11].isdigit() else 10
    if text[4:5] == '-':
        return 10
    if text[4:5] == 'W':
        end = 7
        while text[end:end + 1].isdigit():
            end += 1
        return end if end < 9 else 7 + end % 2
    return 8


def _parse_date(text):
    error = f'Invalid isoformat string: {text!r}'
    try:
        if len(text) == 10 and text[4] == text[7] == '-' and text[5] != 'W':
            return _digits(text[:4], error), _digits(text[5:7], error), _digits(text[8:], error)
        if len(text) == 8 and 'W' not in text:
            return _digits(text[:4], error), _digits(text[4:6], error), _digits(text[6:], error)
        week = text.replace('-', '')
        dashes = text[4:5] == '-' and len(text) in (8, 10) and text[8:9] in ('', '-') or '-' not in text
        if dashes and week[4:5] == 'W' and len(week) in (7, 8):
            numbers = _digits(week[:4], error), _digits(week[5:7], error), _digits(week[7:] or '1', error)
        else:
            raise ValueError
        return _from_ordinal(_iso_ordinal(*numbers))
    except ValueError:
        raise _IsoError(error) from None


def _iso_ordinal(year, week, day):
    year, week, day = _int(year), _int(week), _int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    start = _first_iso_monday(year)
    if not 1 <= week <= (_first_iso_monday(year + 1) - start) // 7:
        raise ValueError(f'Invalid week: {week}')
    if not 1 <= day <= 7:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return start + (week - 1) * 7 + day - 1


def _parse_clock(text, error):
    """Hours, minutes, seconds and microseconds."""
    clock, dot, fraction = text.replace(',', '.').partition('.')
    parts = clock.split(':') if ':' in clock else [clock[i:i + 2] for i in range(0, len(clock), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 for part in parts) or dot and (not fraction or len(parts) < 3):
        raise ValueError(error)
    values = [_digits(part, error) for part in parts] + [0] * (3 - len(parts))
    return (*values, _digits(fraction, error) * 10 ** 6 // 10 ** len(fraction) if dot else 0)


def _check_midnight(rest):
    if any(rest[:3]):
        raise ValueError('minute, second, and microsecond must be 0 when hour is 24')


_ONE_SECOND = timedelta(seconds=1)


def _parse_time(text, error):
    zone = None
    for i, c in enumerate(text):
        if c in '+-Z':
            if c == 'Z':
                if i + 1 != len(text):
                    raise ValueError(error)
                zone = UTC
            else:
                hours, minutes, seconds, micros = _parse_clock(text[i + 1:], error)
                offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
                # As in CPython a part of a second alone is no offset.
                zone = timezone(-offset if c == '-' else offset) if offset >= _ONE_SECOND else UTC
            text = text[:i]
            break
    return *_parse_clock(text, error), zone


class date:
    """A day of the Gregorian calendar."""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year=None, month=None, day=None):
        if month is None and (state := _state(year, 4)) and 1 <= state[2] <= 12:
            year, month, day = int.from_bytes(state[:2]), state[2], state[3]
        elif day is None:
            _missing(year=year, month=month, day=day)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a number of seconds since 1970."""
        return cls.fromordinal(_day_of_timestamp(int(_timestamp(timestamp) // 86400)))

    @classmethod
    def today(cls):
        """The day of the host's clock."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The day with this number, 1 being the first of January of year 1."""
        ordinal = _int(ordinal)
        if not 1 <= ordinal <= _MAX_ORDINAL:
            raise ValueError('ordinal must be >= 1' if ordinal < 1 else f'year must be in 1..9999, not {_from_ordinal(ordinal)[0]}')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day that a text of ISO 8601 stands for."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_date(date_string)
        except _IsoError as error:
            raise ValueError(str(error)) from None
        return cls(*parts)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The day that a text stands for, read as a format says."""
        from _strptime import read
        return cls(*read(date_string, format).date)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of a week of a year."""
        return cls.fromordinal(_iso_ordinal(year, week, day))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f'{_type_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        """The day as ISO 8601 writes it."""
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def ctime(self):
        """The day as C's ctime() writes it."""
        return self.strftime('%c')

    def strftime(self, format):
        """The day as a format says."""
        return _strftime(self, format, self._year, self._month, self._day, 0, 0, 0, 0)

    def __format__(self, spec, /):
        _check_text(spec)
        return self.strftime(spec) if spec else str(self)

    def toordinal(self):
        """The number of the day, 1 being the first of January of year 1."""
        return _ordinal(self._year, self._month, self._day)

    def timetuple(self):
        return _parts(self, 0, 0, 0, -1)

    def weekday(self):
        """0 for Monday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 for Monday."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Year, week and day of the week, as ISO 8601 counts them."""
        return _calendar_date()(*_iso_calendar(self._year, self._month, self._day))

    def replace(self, year=None, month=None, day=None):
        """The day with other values for some parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def _key(self):
        return self._year, self._month, self._day

    def _compared(self, other):
        """Whether another value is a day, too, and not a moment."""
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._compared(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._compared(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._compared(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._compared(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._compared(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other._days
        if not 0 < ordinal <= _MAX_ORDINAL:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        return timedelta(self.toordinal() - other.toordinal()) if self._compared(other) else NotImplemented

    def __reduce__(self):
        return self.__class__, (bytes([*self._year.to_bytes(2), self._month, self._day]),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _time_text(hour, minute, second, microsecond, timespec, argument):
    if not isinstance(timespec, str):
        name = 'None' if timespec is None else type(timespec).__name__
        raise TypeError(f'isoformat() argument {argument} must be str, not {name}')
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    match timespec:
        case 'hours': return f'{hour:02d}'
        case 'minutes': return f'{hour:02d}:{minute:02d}'
        case 'seconds': return f'{hour:02d}:{minute:02d}:{second:02d}'
        case 'milliseconds': return f'{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}'
        case 'microseconds': return f'{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}'
    raise ValueError('Unknown timespec value')


class time:
    """A time of day."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and (state := _state(hour, 6)) and state[0] & 127 < 24:
            tzinfo = _state_zone(minute or None)
            hour, minute, second, microsecond = state[0] & 127, state[1], state[2], int.from_bytes(state[3:])
            fold = state[0] >> 7
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time that a text of ISO 8601 stands for."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        hour, *rest = _parse_time(time_string.removeprefix('T'), f'Invalid isoformat string: {time_string!r}')
        if hour == 24:
            _check_midnight(rest)
            hour = 0
        return cls(hour, *rest)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time that a text stands for, read as a format says."""
        from _strptime import read
        found = read(date_string, format)
        return cls(*found.clock, found.microsecond, found.zone())

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        return _asked(self._tzinfo, 'utcoffset', None)

    def tzname(self):
        return _asked_name(self._tzinfo, None)

    def dst(self):
        return _asked(self._tzinfo, 'dst', None)

    def isoformat(self, timespec='auto'):
        """The time as ISO 8601 writes it."""
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec, 1)
        return text + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        shown = [str(part) for part in parts]
        if self._tzinfo is not None:
            shown.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            shown.append('fold=1')
        return f'{_type_name(self)}({", ".join(shown)})'

    def strftime(self, format):
        """The time as a format says."""
        return _strftime(self, format, 1900, 1, 1, self._hour, self._minute, self._second, self._microsecond)

    def __format__(self, spec, /):
        _check_text(spec)
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The time with other values for some parts."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * _SECOND + self._microsecond

    def _order(self, other, op):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._micros(), other._micros()
        if self._tzinfo is not other._tzinfo:
            offsets = _offsets(self, other, op, 'times')
            if offsets is None:
                return False
            a, b = a - offsets[0], b - offsets[1]
        return _ordered(a, b, op)

    def __eq__(self, other):
        return self._order(other, '==')

    def __lt__(self, other):
        return self._order(other, '<')

    def __le__(self, other):
        return self._order(other, '<=')

    def __gt__(self, other):
        return self._order(other, '>')

    def __ge__(self, other):
        return self._order(other, '>=')

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._micros() - (0 if offset is None else offset._all()))

    def __reduce_ex__(self, protocol, /):
        return self.__class__, _clock_state(self, protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _clock_state(value, protocol, date=()):
    """What a time is pickled as: the bytes of CPython, the fold being the highest of them, and the zone."""
    clock = [value._hour, value._minute, value._second, *value._microsecond.to_bytes(3)]
    if value._fold and protocol > 3:
        if date:
            date[2] |= 128
        else:
            clock[0] |= 128
    state = bytes([*date, *clock])
    return (state,) if value._tzinfo is None else (state, value._tzinfo)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)

_EPOCH = _ordinal(1970, 1, 1)


class datetime(date):
    """A day and a time."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if day is None:
            if (state := _state(year, 10)) and 1 <= state[2] & 127 <= 12:
                tzinfo = _state_zone(month)
                year, month, day, hour, minute, second = int.from_bytes(state[:2]), state[2] & 127, *state[3:7]
                microsecond, fold = int.from_bytes(state[7:]), state[2] >> 7
            else:
                _missing(year=year, month=month, day=day)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _of(cls, days, micros, tz):
        """The time so many microseconds, which may be more than a day has or less than none, after the start of a day."""
        carry, micros = divmod(micros, _DAY)
        days += carry
        if not 0 < days <= _MAX_ORDINAL:
            raise OverflowError('date value out of range')
        seconds, microsecond = divmod(micros, _SECOND)
        minutes, second = divmod(seconds, 60)
        year, month, day = _from_ordinal(days)
        if cls is not datetime:
            return cls(year, month, day, minutes // 60, minutes % 60, second, microsecond, tz)
        # There is nothing to check.
        self = object.__new__(cls)
        self._year, self._month, self._day, self._hour, self._minute = year, month, day, minutes // 60, minutes % 60
        self._second, self._microsecond, self._tzinfo, self._fold = second, microsecond, tz, 0
        return self

    def _clock(self):
        """Microseconds since midnight. Those of many days would be more than a small int holds."""
        return ((self._hour * 60 + self._minute) * 60 + self._second) * _SECOND + self._microsecond

    def _place(self, offset):
        """The day and the microseconds since midnight, of UTC for a time so many microseconds ahead of it."""
        carry, micros = divmod(self._clock() - offset, _DAY)
        return self.toordinal() + carry, micros

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time of a number of seconds since 1970."""
        _check_tzinfo(tz)
        if not hasattr(timestamp, '__index__') and not isinstance(timestamp, float):
            raise TypeError(f'argument must be int or float, not {type(timestamp).__name__}')
        top, bottom = _timestamp(timestamp).as_integer_ratio()
        days, rest = divmod(_round_half_even(top * _SECOND, bottom), _DAY)
        result = cls._of(_day_of_timestamp(days), rest, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The time in UTC of a number of seconds since 1970."""
        import warnings
        warnings.warn('datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use '
                      'timezone-aware objects to represent datetimes in UTC: '
                      'datetime.datetime.fromtimestamp(timestamp, datetime.UTC).', DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        """The time of the host's clock."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """The time of the host's clock in UTC."""
        import warnings
        warnings.warn('datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use '
                      'timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).',
                      DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day with a time."""
        for number, value, kind in ((1, date, _date_class), (2, time, _time_class)):
            if not isinstance(value, kind):
                raise TypeError(f'combine() argument {number} must be datetime.{kind.__name__}, not {type(value).__name__}')
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The time that a text of ISO 8601 stands for."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        error = f'Invalid isoformat string: {date_string!r}'
        length = _date_length(date_string)
        try:
            parts = _parse_date(date_string[:length])
        except _IsoError:
            raise ValueError(error) from None
        if len(date_string) == length:
            return cls(*parts)
        if length + 1 == len(date_string):
            raise ValueError(error)
        hour, *clock, zone = _parse_time(date_string[length + 1:], error)
        if hour != 24:
            return cls(*parts, hour, *clock, zone)
        # Midnight at the end of a day is the begin of the next one.
        _check_midnight(clock)
        if parts == (MAXYEAR, 12, 31):
            raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {MAXYEAR + 1}')
        return cls(*parts, tzinfo=zone) + timedelta(1)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time that a text stands for, read as a format says."""
        from _strptime import read
        found = read(date_string, format)
        return cls(*found.date, *found.clock, found.microsecond, found.zone())

    def date(self):
        """The day."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """The time of day, without the zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day with the zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        daylight = self.dst()
        return _parts(self, self._hour, self._minute, self._second, -1 if daylight is None else int(bool(daylight)))

    def utctimetuple(self):
        offset = self.utcoffset()
        value = self - offset if offset else self
        return _parts(value, value._hour, value._minute, value._second, 0)

    def timestamp(self):
        """Seconds since 1970."""
        offset = self.utcoffset()
        micros = (self.toordinal() - _EPOCH) * _DAY + self._clock()
        return (micros if offset is None else micros - offset._all()) / _SECOND

    def utcoffset(self):
        return _asked(self._tzinfo, 'utcoffset', self)

    def tzname(self):
        return _asked_name(self._tzinfo, self)

    def dst(self):
        return _asked(self._tzinfo, 'dst', self)

    def astimezone(self, tz=None):
        """The same moment in another zone."""
        if tz is None:
            tz = UTC
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError(f'tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}')
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        utc = (self if offset is None else self - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        """The time with other values for some parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, sep='T', timespec='auto'):
        """The time as ISO 8601 writes it."""
        if not isinstance(sep, str) or len(sep) != 1:
            given = f'a string of length {len(sep)}' if isinstance(sep, str) else type(sep).__name__
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {given}')
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec, 2)
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{text}{_offset_text(self.utcoffset())}'

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        shown = [str(part) for part in parts]
        if self._tzinfo is not None:
            shown.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            shown.append('fold=1')
        return f'{_type_name(self)}({", ".join(shown)})'

    def strftime(self, format):
        """The time as a format says."""
        return _strftime(self, format, self._year, self._month, self._day, self._hour, self._minute, self._second,
                         self._microsecond)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        micros = self._clock() + other._seconds * _SECOND + other._microseconds
        return type(self)._of(self.toordinal() + other._days, micros, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        micros = self._clock() - other._clock()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                micros += theirs._all() - mine._all()
        return timedelta._of(micros, self.toordinal() - other.toordinal())

    def _depends_on_fold(self):
        return self._tzinfo is not None and self.utcoffset() != self.replace(fold=not self._fold).utcoffset()

    def _order(self, other, op):
        if not isinstance(other, datetime):
            return NotImplemented
        mine = theirs = 0
        if self._tzinfo is not other._tzinfo:
            offsets = _offsets(self, other, op, 'datetimes')
            if offsets is None:
                return False
            mine, theirs = offsets
        a, b = self._place(mine), other._place(theirs)
        # A time that there is twice, or not at all, is equal to none in another zone (PEP 495).
        if op == '==' and a == b and self._tzinfo is not other._tzinfo and (self._depends_on_fold() or other._depends_on_fold()):
            return False
        return _ordered(a, b, op)

    def __eq__(self, other):
        return self._order(other, '==')

    def __lt__(self, other):
        return self._order(other, '<')

    def __le__(self, other):
        return self._order(other, '<=')

    def __gt__(self, other):
        return self._order(other, '>')

    def __ge__(self, other):
        return self._order(other, '>=')

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._place(0 if offset is None else offset._all()))

    def __reduce_ex__(self, protocol, /):
        return self.__class__, _clock_state(self, protocol, [*self._year.to_bytes(2), self._month, self._day])

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_class = date
_time_class = time
_tzinfo_class = tzinfo
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_types._name_with_module(date, datetime, time, timedelta, timezone, tzinfo)
