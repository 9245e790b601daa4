"""Times read from texts: strptime() of datetime and time."""

import re
from functools import lru_cache

from datetime import (
    _COMBINED, _DAYS, _MONTHS, _check_date, _days_before_year, _from_ordinal, _iso_ordinal, _ordinal, timedelta, timezone,
)

_FIELDS = {
    'd': r'(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>\d{1,6})', 'H': r'(?P<H>2[0-3]|[01]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'p': r'(?P<p>AM|PM)',
    'S': r'(?P<S>6[01]|[0-5]\d|\d)', 'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d{4})', 'Z': r'(?P<Z>UTC|GMT)',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z))', '%': '%',
    'a': f'(?P<a>{"|".join(day[:3] for day in _DAYS)})', 'A': f'(?P<A>{"|".join(_DAYS)})',
    'G': r'(?P<G>\d{4})', 'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)', 'u': '(?P<u>[1-7])', 'w': '(?P<w>[0-6])',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)', 'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
    'b': f'(?P<b>{"|".join(month[:3] for month in _MONTHS[1:])})', 'B': f'(?P<B>{"|".join(_MONTHS[1:])})',
}
_FIELDS['e'] = _FIELDS['d']
_COMBINED_READ = 'cRTxX'


@lru_cache(100)
def _pattern(format):
    """What matches the texts of a format."""
    given = format
    for letter in _COMBINED_READ:
        format = format.replace('%' + letter, _COMBINED[letter])
    pattern = []
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c == '%':
            letter = format[at:at + 1]
            at += 1
            if letter not in _FIELDS:
                raise ValueError(f'{letter!r} is a bad directive in format {given!r}' if letter
                                 else f'stray % in format {given!r}')
            pattern.append(_FIELDS[letter])
        elif not c.isspace():
            pattern.append(re.escape(c))
        elif not pattern or pattern[-1] != r'\s+':
            pattern.append(r'\s+')
    return re.compile(''.join(pattern), re.IGNORECASE)


class Found:
    """What a text says of a time, with 1900-01-01 00:00:00 for what it does not say. `weekday` is 0 for Monday."""

    def __init__(self, fields):
        self.fields = fields
        self.weekday = self._weekday()
        self.date = self._date()
        if not self.is_leap_day:
            _check_date(*self.date)
        if self.weekday is None:
            year, month, day = self.date
            self.weekday = (_ordinal(1904 if self.is_leap_day else year, month, day) + 6) % 7
        hour = int(fields.get('H', 0))
        if 'I' in fields:
            hour = int(fields['I']) % 12 + (12 if fields.get('p', '').lower() == 'pm' else 0)
        self.clock = hour, int(fields.get('M', 0)), int(fields.get('S', 0))
        self.microsecond = int(fields.get('f', '0').ljust(6, '0'))
        self.offset = self._offset(fields['z']) if 'z' in fields else None

    def zone(self):
        """The zone, None if the text does not say how far from UTC it is."""
        if self.offset is None:
            return None
        return timezone(self.offset, self.fields['Z']) if 'Z' in self.fields else timezone(self.offset)

    @property
    def is_leap_day(self):
        """Whether this is the 29th of February of a year that is not given, which 1900 does not have."""
        return 'y' not in self.fields and 'Y' not in self.fields and self.date[1:] == (2, 29)

    def _weekday(self):
        fields = self.fields
        for name, size in (('A', None), ('a', 3)):
            if name in fields:
                return _position(_DAYS, size, fields[name])
        if 'w' in fields:
            return (int(fields['w']) + 6) % 7
        return int(fields['u']) - 1 if 'u' in fields else None

    def _date(self):
        fields = self.fields
        self._check_weeks()
        year, month, day = int(fields.get('Y', 1900)), int(fields.get('m', 1)), int(fields.get('d') or fields.get('e') or 1)
        if 'y' in fields:
            year = int(fields['y'])
            year += 1900 if year > 68 else 2000
        for name, size in (('b', 3), ('B', None)):
            if name in fields:
                month = _position(_MONTHS, size, fields[name])
        if 'j' in fields:
            return _from_ordinal(_days_before_year(year) + int(fields['j']))
        if 'G' in fields:
            return _from_ordinal(_iso_ordinal(int(fields['G']), int(fields['V']), self.weekday + 1))
        if self.weekday is not None and ('U' in fields or 'W' in fields):
            return _from_ordinal(_days_before_year(year) + self._day_of_week(year))
        return year, month, day

    def _check_weeks(self):
        """A week of ISO 8601 needs its own year and a day."""
        fields = self.fields
        if 'G' in fields:
            if 'j' in fields:
                raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
            if 'V' not in fields or self.weekday is None:
                raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                                 "directive ('%A', '%a', '%w', or '%u').")
        elif 'V' in fields:
            if 'Y' in fields and self.weekday is not None:
                raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                                 'instead.')
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")

    def _day_of_week(self, year):
        """The day of the year that is a weekday of a week; weeks begin with Sunday for %U, with Monday for %W."""
        first = _days_before_year(year) % 7
        weekday = self.weekday
        if 'U' in self.fields:
            first, weekday, week = (first + 1) % 7, (weekday + 1) % 7, int(self.fields['U'])
        else:
            week = int(self.fields['W'])
        # Days before the first Monday (or Sunday) are in week 0.
        return 1 + weekday - first if week == 0 else 1 + (7 - first) % 7 + 7 * (week - 1) + weekday

    def _offset(self, text):
        if text == 'Z':
            return timedelta(0)
        # All parts are divided by colons, or none.
        if len(text) > 6 and (text[3] == ':') != (text[6 if text[3] == ':' else 5] == ':'):
            raise ValueError(f'Inconsistent use of : in {text}')
        digits, _, fraction = text[1:].replace(':', '').partition('.')
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:] or 0),
                           microseconds=int(fraction.ljust(6, '0')))
        return -offset if text[0] == '-' else offset


def _position(names, size, text):
    return [name[:size].lower() for name in names].index(text.lower())


def read(text, format):
    """What a text says, read as a format says."""
    for number, given in enumerate((text, format), 1):
        if not isinstance(given, str):
            raise TypeError(f'strptime() argument {number} must be str, not {type(given).__name__}')
    m = _pattern(format).match(text)
    if m is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if m.end() != len(text):
        raise ValueError(f'unconverted data remains: {text[m.end():]}')
    return Found({name: value for name, value in m.groupdict().items() if value is not None})


def read_parts(text, format):
    """What time.strptime() gives."""
    from time import struct_time
    found = read(text, format)
    year, month, day = found.date
    # The year that has the day. A day of the year that is given stays as it is.
    counted = 1904 if found.is_leap_day else year
    of_year = int(found.fields.get('j', _ordinal(counted, month, day) - _days_before_year(counted)))
    offset = None if found.offset is None else found.offset // timedelta(seconds=1)
    return struct_time((year, month, day, *found.clock, found.weekday, of_year, 0 if 'Z' in found.fields else -1,
                        found.fields.get('Z'), offset))
