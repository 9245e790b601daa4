"""Text in HTML."""

__all__ = ['escape', 'unescape']

__path__ = ['html']

# What stands for numbers that are no characters: those of Windows-1252 for the control characters of Latin-1, where it has one.
_REPLACED = {0: '\ufffd', 13: '\r', **{code: bytes([code]).decode('latin-1') for code in range(128, 160)}, **dict(zip(
    (128, *range(130, 141), 142, *range(145, 157), 158, 159), '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'))}


def escape(s, quote=True):
    """A text with what would be markup replaced."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _is_no_character(code):
    """Whether a number is refused without any replacement: control characters and what Unicode sets aside."""
    return 1 <= code <= 8 or code == 11 or 14 <= code <= 31 or code == 127 or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _character(m):
    number, name = m[1], m[2]
    if number is not None:
        code = int(number[1:], 16) if number[0] in 'xX' else int(number)
        if code in _REPLACED:
            return _REPLACED[code]
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            return '\ufffd'
        return '' if _is_no_character(code) else chr(code)
    from html.entities import html5
    if name in html5:
        return html5[name]
    # The longest name that may stand without a semicolon.
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in html5:
            return html5[name[:length]] + name[length:]
    return '&' + name


def unescape(s):
    """A text with character references replaced by characters."""
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(?:#([0-9]+|[xX][0-9a-fA-F]+);?|([^\t\n\f <&#;]{1,32};?))', _character, s)
