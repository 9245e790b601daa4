"""What configuration files may be wrong in, and how their values refer to each other (library reference, configparser)."""

import re

DEFAULTSECT, MAX_INTERPOLATION_DEPTH = 'DEFAULT', 10


class Error(Exception):
    """What all errors of the module derive from."""

    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f'No section: {section!r}')
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        message = f'Section {section!r} already exists'
        if source is not None:
            place = '' if lineno is None else f' [line {lineno:2d}]'
            message = f'While reading from {source!r}{place}: section {section!r} already exists'
        super().__init__(message)
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        message = f'Option {option!r} in section {section!r} already exists'
        if source is not None:
            place = '' if lineno is None else f' [line {lineno:2d}]'
            message = f'While reading from {source!r}{place}: option {option!r} in section {section!r} already exists'
        super().__init__(message)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f'No option {option!r} in section: {section!r}')
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f'Bad value substitution: option {option!r} in section {section!r} contains an '
                         f'interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}')
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, 'Recursion limit exceeded in value substitution: option '
                         f'{option!r} in section {section!r} contains an interpolation key which cannot be substituted '
                         f'in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}')
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source, self.errors, self.args = source, [], (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class InvalidWriteError(Error):
    pass


class UnnamedSectionDisabledError(Error):
    def __init__(self):
        super().__init__('Support for UNNAMED_SECTION is disabled.')


class Interpolation:
    """Values stay as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Substitution(Interpolation):
    mark = escaped = reference = ''

    def before_get(self, parser, section, option, value, defaults):
        return self._resolve(parser, option, value, section, defaults, value, 1)

    def before_set(self, parser, section, option, value):
        rest = re.sub(self.reference, '', value.replace(self.mark * 2, ''))
        if self.mark in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {rest.find(self.mark)}')
        return value

    def _resolve(self, parser, option, text, section, values, raw, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        result = []
        while text:
            at = text.find(self.mark)
            if at < 0:
                result.append(text)
                break
            result.append(text[:at])
            text = text[at:]
            if text[1:2] == self.mark:
                result.append(self.mark)
                text = text[2:]
                continue
            m = re.match(self.reference, text)
            if m is None:
                self._refuse(option, section, text)
            text = text[m.end():]
            value, found_section, found_option = self._look_up(parser, option, section, values, raw, m[1], text)
            if self.mark in value:
                names = values if found_section == section else dict(parser.items(found_section, raw=True))
                value = self._resolve(parser, found_option, value, found_section, names, raw, depth + 1)
            result.append(value)
        return ''.join(result)


class BasicInterpolation(_Substitution):
    """`%(name)s` is the value of that option in the section or the defaults."""

    mark, reference = '%', r'%\(([^)]+)\)s'

    def _refuse(self, option, section, text):
        if text[1:2] == '(':
            raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {text!r}')
        raise InterpolationSyntaxError(option, section, f"'%' must be followed by '%' or '(', found: {text!r}")

    def _look_up(self, parser, option, section, values, raw, name, rest):
        name = parser.optionxform(name)
        try:
            return values[name], section, option
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(_Substitution):
    """`${name}` and `${section:name}`."""

    mark, reference = '$', r'\$\{([^}]+)\}'

    def _refuse(self, option, section, text):
        if text[1:2] == '{':
            raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {text!r}')
        raise InterpolationSyntaxError(option, section, f"'$' must be followed by '$' or '{{', found: {text!r}")

    def _look_up(self, parser, option, section, values, raw, name, rest):
        path = name.split(':')
        try:
            if len(path) == 1:
                return values[parser.optionxform(path[0])], section, parser.optionxform(path[0])
            if len(path) == 2:
                found = parser.optionxform(path[1])
                return parser.get(path[0], found, raw=True), path[0], found
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")


for _class in list(globals().values()):
    if isinstance(_class, type):
        _class.__module__ = 'configparser'
del _class
