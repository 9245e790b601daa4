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


_NOTHING = object()


class _Pattern:
    """Compiles the pattern of a class of templates when it is first asked for."""

    def __get__(self, instance, cls=None):
        return cls._compile()


class Template:
    """A text with $names that are replaced."""

    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        import re
        if cls.flags is None:
            cls.flags = re.IGNORECASE
        pattern = vars(cls).get('pattern')
        if pattern is None or isinstance(pattern, _Pattern):
            mark = re.escape(cls.delimiter)
            pattern = (f'{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})|'
                       f'{{(?P<braced>{cls.braceidpattern or cls.idpattern})}}|(?P<invalid>))')
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)
        return cls.pattern

    def __init__(self, template):
        self.template = template

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = at - len(''.join(lines[:-1])), len(lines)
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def _name(self, m):
        """The name that a match has, None if it is the delimiter itself or no name."""
        name = m['named'] or m['braced']
        if name is None and m['escaped'] is None and m['invalid'] is None:
            raise ValueError('Unrecognized named group in pattern', self.pattern)
        return name

    @staticmethod
    def _values(mapping, kws):
        if mapping is _NOTHING:
            return kws
        if not kws:
            return mapping
        from collections import ChainMap
        return ChainMap(kws, mapping)

    def substitute(self, mapping=_NOTHING, /, **kws):
        """The text with all names replaced."""
        values = self._values(mapping, kws)

        def replace(m):
            name = self._name(m)
            if name is not None:
                return str(values[name])
            if m['escaped'] is not None:
                return self.delimiter
            self._invalid(m.start('invalid'))

        return self.pattern.sub(replace, self.template)

    def safe_substitute(self, mapping=_NOTHING, /, **kws):
        """The text with those names replaced that have a value."""
        values = self._values(mapping, kws)

        def replace(m):
            name = self._name(m)
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return m[0]
            return self.delimiter if m['escaped'] is not None else m[0]

        return self.pattern.sub(replace, self.template)

    def is_valid(self):
        """Whether there are no invalid placeholders."""
        for m in self.pattern.finditer(self.template):
            if m['invalid'] is not None:
                return False
            self._name(m)
        return True

    def get_identifiers(self):
        """The names in the text, each once."""
        names = dict.fromkeys(map(self._name, self.pattern.finditer(self.template)))
        return [name for name in names if name is not None]


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
