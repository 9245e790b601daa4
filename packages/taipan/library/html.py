"""Text in HTML."""

__all__ = ['escape', 'unescape']

_NAMES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '©', 'reg': '®',
          'hellip': '…', 'mdash': '—', 'ndash': '–', 'lsquo': '‘', 'rsquo': '’', 'ldquo': '“', 'rdquo': '”',
          'bull': '•', 'euro': '€', 'pound': '£', 'yen': '¥', 'cent': '¢', 'sect': '§', 'deg': '°', 'plusmn': '±',
          'times': '×', 'divide': '÷', 'laquo': '«', 'raquo': '»', 'middot': '·', 'para': '¶', 'trade': '™',
          'larr': '←', 'rarr': '→', 'uarr': '↑', 'darr': '↓', 'eacute': 'é', 'egrave': 'è', 'agrave': 'à',
          'ccedil': 'ç', 'auml': 'ä', 'ouml': 'ö', 'uuml': 'ü', 'Auml': 'Ä', 'Ouml': 'Ö', 'Uuml': 'Ü', 'szlig': 'ß',
          'ntilde': 'ñ', 'alpha': 'α', 'beta': 'β', 'gamma': 'γ', 'delta': 'δ', 'pi': 'π', 'infin': '∞', 'ne': '≠',
          'le': '≤', 'ge': '≥', 'sum': '∑', 'radic': '√', 'frac12': '½', 'frac14': '¼', 'frac34': '¾'}
_WITHOUT_SEMICOLON = ('amp', 'lt', 'gt', 'quot', 'nbsp', 'copy', 'reg')


def escape(s, quote=True):
    """A text with what would be markup replaced."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _character(m):
    number, name = m[1], m[2]
    if number is not None:
        code = int(number[1:], 16) if number[0] in 'xX' else int(number)
        if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            return '\ufffd'
        return chr(code)
    if name.endswith(';'):
        if name[:-1] in _NAMES:
            return _NAMES[name[:-1]]
        if not any(name.startswith(known) for known in _WITHOUT_SEMICOLON):
            raise NotImplementedError(f'Taipan does not support the character reference &{name} yet')
    for known in _WITHOUT_SEMICOLON:
        if name.startswith(known):
            return _NAMES[known] + name[len(known):]
    return '&' + name


def unescape(s):
    """A text with character references replaced by characters."""
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(?:#(\d+|[xX][\da-fA-F]+);?|([a-zA-Z][a-zA-Z\d]*;?))', _character, s)
