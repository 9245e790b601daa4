"""Times read from texts: datetime.strptime()."""

import re

from datetime import _DAYS, _MONTHS, _days_before_year, _from_ordinal, _parse_time

_FIELDS = {
    'd': r'(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>\d{1,6})', 'H': r'(?P<H>2[0-3]|[01]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'j': r'(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'p': r'(?P<p>AM|PM)',
    'S': r'(?P<S>[0-5]\d|\d)', 'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d{4})', 'Z': r'(?P<Z>UTC|GMT)?',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z)', '%': '%',
    'a': f'(?P<a>{"|".join(day[:3] for day in _DAYS)})', 'A': f'(?P<A>{"|".join(_DAYS)})',
    'b': f'(?P<b>{"|".join(month[:3] for month in _MONTHS[1:])})', 'B': f'(?P<B>{"|".join(_MONTHS[1:])})',
}
_COMBINED = {'T': '%H:%M:%S', 'D': '%m/%d/%y', 'F': '%Y-%m-%d', 'R': '%H:%M', 'X': '%H:%M:%S', 'x': '%m/%d/%y',
             'c': '%a %b %d %H:%M:%S %Y'}


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
