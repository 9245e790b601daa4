"""Times read from texts: datetime.strptime()."""

import re

from datetime import _DAYS, _MONTHS, _days_before_year, _from_ordinal, _iso_ordinal, _parse_time

_FIELDS = {
    'd': r'(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>\d{1,6})', 'H': r'(?P<H>2[0-3]|[01]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'j': r'(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'p': r'(?P<p>AM|PM)',
    'S': r'(?P<S>[0-5]\d|\d)', 'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d{4})', 'Z': r'(?P<Z>UTC|GMT)?',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z)', '%': '%',
    'a': f'(?P<a>{"|".join(day[:3] for day in _DAYS)})', 'A': f'(?P<A>{"|".join(_DAYS)})',
    'G': r'(?P<G>\d{4})', 'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)', 'u': '(?P<u>[1-7])', 'w': '(?P<w>[0-6])',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)', 'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
    'b': f'(?P<b>{"|".join(month[:3] for month in _MONTHS[1:])})', 'B': f'(?P<B>{"|".join(_MONTHS[1:])})',
}
_COMBINED = {'T': '%H:%M:%S', 'D': '%m/%d/%y', 'F': '%Y-%m-%d', 'R': '%H:%M', 'X': '%H:%M:%S', 'x': '%m/%d/%y',
             'c': '%a %b %d %H:%M:%S %Y'}


def _weekday(found):
    """The day of the week that a text has, 0 for Monday, or None."""
    for name, size in (('A', None), ('a', 3)):
        if name in found:
            return [value[:size].lower() for value in _DAYS].index(found[name].lower())
    if 'w' in found:
        return (int(found['w']) + 6) % 7
    return int(found['u']) - 1 if 'u' in found else None


def _day_of_week(found, year, weekday):
    """The day of the year that is a weekday of a week; weeks begin with Sunday for %U, with Monday for %W."""
    first = _days_before_year(year) % 7
    if 'U' in found:
        first, weekday, week = (first + 1) % 7, (weekday + 1) % 7, int(found['U'])
    else:
        week = int(found['W'])
    # Days before the first Monday (or Sunday) are in week 0.
    return 1 + weekday - first if week == 0 else 1 + (7 - first) % 7 + 7 * (week - 1) + weekday


def read(cls, text, format):
    """A datetime from a text, read as a format says."""
    given = format
    for letter, meaning in _COMBINED.items():
        format = format.replace('%' + letter, meaning)
    pattern = []
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c == '%':
            letter = format[at:at + 1]
            at += 1
            if letter not in _FIELDS or not letter:
                raise ValueError(f'{letter!r} is a bad directive in format {given!r}' if letter
                                 else f'stray % in format {given!r}')
            pattern.append(_FIELDS[letter])
        elif c.isspace():
            pattern.append(r'\s+' if not pattern or pattern[-1] != r'\s+' else '')
        else:
            pattern.append(re.escape(c))
    m = re.match(''.join(pattern), text, re.IGNORECASE)
    if m is None:
        raise ValueError(f'time data {text!r} does not match format {given!r}')
    if m.end() != len(text):
        raise ValueError(f'unconverted data remains: {text[m.end():]}')
    found = {name: value for name, value in m.groupdict().items() if value is not None}
    year, month, day = int(found.get('Y', 1900)), int(found.get('m', 1)), int(found.get('d', 1))
    if 'y' in found:
        year = int(found['y'])
        year += 1900 if year > 68 else 2000
    for name, size in (('b', 3), ('B', None)):
        if name in found:
            month = [value[:size].lower() for value in _MONTHS].index(found[name].lower())
    weekday = _weekday(found)
    if 'G' in found:
        if 'j' in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if 'V' not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        year, month, day = _from_ordinal(_iso_ordinal(int(found['G']), int(found['V']), weekday + 1))
    elif 'V' in found:
        if 'Y' in found and weekday is not None:
            raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                             'instead.')
        raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                         "('%A', '%a', '%w', or '%u').")
    elif weekday is not None and ('y' in found or 'Y' in found) and ('U' in found or 'W' in found) and 'j' not in found:
        year, month, day = _from_ordinal(_days_before_year(year) + _day_of_week(found, year, weekday))
    if 'j' in found:
        _, month, day = _from_ordinal(_days_before_year(year) + int(found['j']))
    hour = int(found.get('H', 0))
    if 'I' in found:
        hour = int(found['I']) % 12 + (12 if found.get('p', '').lower() == 'pm' else 0)
    zone = None
    if 'z' in found:
        zone = _parse_time('00' + found['z'].upper(), text)[-1]
    return cls(year, month, day, hour, int(found.get('M', 0)), int(found.get('S', 0)),
               int(found.get('f', '0').ljust(6, '0')), zone)


def read_parts(text, format):
    """What time.strptime() gives."""
    from datetime import datetime
    value = read(datetime, text, format)
    parts = value.timetuple()
    return type(parts)((*parts[:8], 0 if '%Z' in format else -1))
