"""Names for sets of characters, and templates with $ (library reference, string)."""

import _string

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
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        """The text, and the number of the next field without a name; False if fields have numbers."""
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for text, name, spec, conversion in self.parse(format_string):
            if text:
                result.append(text)
            if name is None:
                continue
            first, _ = _string.formatter_field_name_split(name)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                auto_arg_index = False
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in ('s', 'r', 'a'):
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return {'s': str, 'r': repr, 'a': ascii}[conversion](value)

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, step in rest:
            value = getattr(value, step) if is_attribute else value[step]
        return value, first
