"""decimal: format specifications."""

import re

from decimal import _digits, _make, _text, getcontext


def format_decimal(number, spec):
    """A decimal laid out by a format specification."""
    m = re.match(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<alt>#)?(?P<zero>0)?(?P<width>\d+)?'
                 r'(?P<group>[,_])?(?:\.(?P<prec>\d+))?(?P<kind>[eEfFgGn%])?\Z', spec, re.DOTALL)
    if m is None:
        raise ValueError('invalid format string')
    kind, precision = m['kind'], m['prec']
    rounding = getcontext().rounding
    value = number
    if isinstance(number._exp, int):
        if kind == '%':
            value = _make(value._sign, value._int, value._exp + 2)
        if precision is not None:
            precision = int(precision)
            if kind in ('e', 'E'):
                value = value._round_digits(precision + 1, rounding)
            elif kind in ('f', 'F', '%'):
                value = value._rescale(-precision, rounding)
            elif _digits(value._int) > max(precision, 1):
                value = value._round_digits(max(precision, 1), rounding)
        if m['z'] and value._sign and not value._int and kind in ('f', 'F', '%', 'e', 'E', None, 'g', 'G'):
            value = _make(0, 0, value._exp)
        if not value._int and value._exp > 0 and kind in ('f', 'F', '%'):
            value = _make(value._sign, 0, 0)
        digits = _text(value._int)
        left = value._exp + len(digits)
        if kind in ('e', 'E'):
            point = 1 - precision if not value._int and precision is not None else 1
        elif kind in ('f', 'F', '%'):
            point = left
        else:
            point = left if value._exp <= 0 and left > -6 else 1
        if point < 0:
            whole, fraction = '0', '0' * -point + digits
        elif point > len(digits):
            whole, fraction = digits + '0' * (point - len(digits)), ''
        else:
            whole, fraction = digits[:point] or '0', digits[point:]
        exponent = left - point
        tail = ('.' + fraction if fraction or m['alt'] else '')
        if exponent or kind in ('e', 'E'):
            letter = 'E' if kind in ('E', 'G') or kind is None and getcontext().capitals else 'e'
            tail += f'{letter}{exponent:+d}'
        if kind == '%':
            tail += '%'
    else:
        whole, tail = value._special_text().lstrip('-'), ''
    sign = '-' if value._sign else m['sign'] if m['sign'] in ('+', ' ') else ''
    width = int(m['width'] or 0)
    fill, align = m['fill'] or ' ', m['align'] or '>'
    is_padded = m['zero'] and not m['align']
    if is_padded:
        fill, align = '0', '='
    if m['group'] and isinstance(value._exp, int):
        if is_padded:
            room = width - len(sign) - len(tail)
            while len(whole) + (len(whole) - 1) // 3 < room:
                whole = '0' + whole
                if len(whole) + (len(whole) - 1) // 3 > room and len(whole) % 3 == 1:
                    break
        first = len(whole) % 3 or 3
        whole = m['group'].join([whole[:first], *(whole[i:i + 3] for i in range(first, len(whole), 3))])
    body = whole + tail
    padding = width - len(sign) - len(body)
    if padding <= 0:
        return sign + body
    if align == '<':
        return sign + body + fill * padding
    if align == '=':
        return sign + fill * padding + body
    if align == '^':
        return fill * (padding // 2) + sign + body + fill * (padding - padding // 2)
    return fill * padding + sign + body
