"""Names for sets of characters, and templates with $ (library reference, string)."""

__all__ = [
    'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable',
    'punctuation', 'whitespace', 'Formatter', 'Template',
]

__path__ = ['string']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of a text, capitalised, joined again."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


def _scan(text, delimiter):
    """The parts of a template: pairs of a text and None, or of the matched text and the name that it has (None for an error)."""
    at = 0
    while True:
        start = text.find(delimiter, at)
        if start < 0:
            yield text[at:], '', None
            return
        yield text[at:start], '', None
        after = start + len(delimiter)
        if text.startswith(delimiter, after):
            at = after + len(delimiter)
            yield delimiter, '', None
            continue
        braced = text.startswith('{', after)
        end = begin = after + braced
        while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == '_'):
            end += 1
        name = text[begin:end]
        if not name or name[0].isdigit() or braced and not text.startswith('}', end):
            yield delimiter, None, start
            at = after
        else:
            at = end + braced
            yield text[start:at], name, start


class Template:
    """A text with $names that are replaced."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = at - len(''.join(lines[:-1])), len(lines)
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def substitute(self, mapping=None, /, **kws):
        """The text with all names replaced."""
        values = kws if mapping is None else {**mapping, **kws} if kws else mapping
        result = []
        for text, name, at in _scan(self.template, self.delimiter):
            if name is None:
                self._invalid(at + 1)
            result.append(str(values[name]) if name else text)
        return ''.join(result)

    def safe_substitute(self, mapping=None, /, **kws):
        """The text with those names replaced that have a value."""
        values = kws if mapping is None else {**mapping, **kws} if kws else mapping
        result = []
        for text, name, at in _scan(self.template, self.delimiter):
            try:
                result.append(str(values[name]) if name else text)
            except KeyError:
                result.append(text)
        return ''.join(result)

    def is_valid(self):
        """Whether there are no invalid placeholders."""
        return all(name is not None for text, name, at in _scan(self.template, self.delimiter))

    def get_identifiers(self):
        """The names in the text, each once."""
        return list(dict.fromkeys(name for text, name, at in _scan(self.template, self.delimiter) if name))


class Formatter:
    """Formats as str.format does, in steps that a subclass may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        if type(self) is not Formatter:
            raise NotImplementedError('Taipan does not support subclasses of string.Formatter yet')
        return format_string.format(*args, **kwargs)
