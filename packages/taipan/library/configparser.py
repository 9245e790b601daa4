"""Files of configuration: sections of options with values."""

import re
from collections.abc import MutableMapping
from _configparser_values import (BasicInterpolation, DEFAULTSECT, DuplicateOptionError, DuplicateSectionError, Error,
                                  ExtendedInterpolation, Interpolation, InterpolationDepthError, InterpolationError,
                                  InterpolationMissingOptionError, InterpolationSyntaxError, InvalidWriteError,
                                  MAX_INTERPOLATION_DEPTH, MissingSectionHeaderError, MultilineContinuationError,
                                  NoOptionError, NoSectionError, ParsingError, UnnamedSectionDisabledError)

__all__ = ('NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
           'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
           'MissingSectionHeaderError', 'MultilineContinuationError', 'UnnamedSectionDisabledError',
           'InvalidWriteError', 'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation',
           'ExtendedInterpolation', 'SectionProxy', 'ConverterMapping', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH',
           'UNNAMED_SECTION')

_UNSET = object()


class _UnnamedSection:
    """The section in front of all headers."""

    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _UnnamedSection()


class RawConfigParser(MutableMapping):
    """Sections with options, read from files and texts and written to them; values stay as they are."""

    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
    SECTCRE = re.compile(r'\[(?P<header>.+)\]')

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self._dict, self._sections, self._defaults = dict_type, dict_type(), dict_type()
        self.default_section, self._strict, self._allow_no_value = default_section, strict, allow_no_value
        self._delimiters, self._comment_prefixes = tuple(delimiters), tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._empty_lines_in_values, self._allow_unnamed_section = empty_lines_in_values, allow_unnamed_section
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._converters = ConverterMapping(self)
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        self._interpolation = Interpolation() if interpolation is None else interpolation
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(f'interpolation= must be None or an instance of Interpolation; got an object of type '
                            f'{type(interpolation)}')
        if converters is not _UNSET:
            self._converters.update(converters)
        marks = '|'.join(map(re.escape, self._delimiters))
        self._option = re.compile(rf'(?P<option>.*?)\s*(?:(?P<vi>{marks})\s*(?P<value>.*))'
                                  + ('?$' if allow_no_value else '$'))
        if defaults:
            self.read_dict({default_section: defaults})

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section is UNNAMED_SECTION and not self._allow_unnamed_section:
            raise UnnamedSectionDisabledError
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section) from None
        return list({**self._sections[section], **self._defaults})

    # -- Reading

    def read(self, filenames, encoding=None):
        import os
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(os.fspath(filename))
        return done

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, 'name', '<???>')
        self._read(f, source)

    def read_string(self, string, source='<string>'):
        import io
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        seen = set()
        for section, options in dictionary.items():
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for option, value in options.items():
                option = self.optionxform(str(option))
                if value is not None:
                    value = str(value)
                if self._strict and (section, option) in seen:
                    raise DuplicateOptionError(section, option, source)
                seen.add((section, option))
                self.set(section, option, value)

    def _without_comment(self, line):
        stripped = line.strip()
        if any(stripped.startswith(prefix) for prefix in self._comment_prefixes):
            return '', True
        places = [m.start() for prefix in self._inline_comment_prefixes
                  for m in re.finditer(re.escape(prefix), line) if m.start() == 0 or line[m.start() - 1].isspace()]
        return line[:min(places, default=len(line))].strip(), bool(places)

    def _read(self, lines, source):
        try:
            error = self._read_lines(lines, source)
        finally:
            self._join()
        if error is not None:
            raise error

    def _read_lines(self, lines, source):
        """Reads values as lists of lines; gives the error of the lines that are none of the format, or None."""
        current = section = option = error = None
        seen, indent = set(), 0
        if self._allow_unnamed_section:
            current, section = self._enter(UNNAMED_SECTION, seen, source, 0), UNNAMED_SECTION
        for number, line in enumerate(lines, 1):
            text, has_comment = self._without_comment(line)
            if not text:
                if not self._empty_lines_in_values:
                    indent = float('inf')
                elif not has_comment and current is not None and option and current[option] is not None:
                    current[option].append('')
                continue
            own = re.search(r'\S', line).start()
            if current is not None and option and own > indent:
                if current[option] is None:
                    raise MultilineContinuationError(source, number, line)
                current[option].append(text)
                continue
            indent = own
            m = self.SECTCRE.match(text)
            if m is not None:
                section, option = m['header'], None
                current = self._enter(section, seen, source, number)
                continue
            if current is None:
                raise MissingSectionHeaderError(source, number, line)
            m = self._option.match(text)
            if m is None or not m['option']:
                if error is None:
                    error = ParsingError(source)
                error.append(number, line)
                if m is None:
                    continue
            option = self.optionxform(m['option'].rstrip())
            if self._strict and (section, option) in seen:
                raise DuplicateOptionError(section, option, source, number)
            seen.add((section, option))
            current[option] = None if m['value'] is None else [m['value'].strip()]
        return error

    def _enter(self, section, seen, source, number):
        if section in self._sections:
            if self._strict and section in seen:
                raise DuplicateSectionError(section, source, number)
        elif section == self.default_section:
            return self._defaults
        else:
            self._sections[section] = self._dict()
            self._proxies[section] = SectionProxy(self, section)
        seen.add(section)
        return self._sections[section]

    def _join(self):
        for section, options in [(self.default_section, self._defaults), *self._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    # -- Values

    def _values(self, section, vars):
        if section in self._sections:
            own = self._sections[section]
        elif section == self.default_section:
            own = {}
        else:
            raise NoSectionError(section) from None
        given = {self.optionxform(key): None if value is None else str(value) for key, value in (vars or {}).items()}
        return {**self._defaults, **own, **given}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in values:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        values = self._values(section, vars)
        names = list(dict.fromkeys([*self._defaults, *self._sections.get(section, ()), *values]))
        if raw:
            return [(name, values[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section) from None
        options[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        mark = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, mark)
        if UNNAMED_SECTION in self._sections and self._sections[UNNAMED_SECTION]:
            self._write_section(fp, UNNAMED_SECTION, self._sections[UNNAMED_SECTION], mark)
        for section, options in self._sections.items():
            if section is not UNNAMED_SECTION:
                self._write_section(fp, section, options, mark)

    def _write_section(self, fp, section, options, mark):
        if section is not UNNAMED_SECTION:
            fp.write(f'[{section}]\n')
        for name, value in options.items():
            if re.match(self.SECTCRE, name):
                raise InvalidWriteError(f'Cannot write key {name}; begins with section pattern')
            if any(delimiter in name for delimiter in self._delimiters):
                raise InvalidWriteError(f'Cannot write key {name}; contains delimiter')
            value = self._interpolation.before_write(self, section, name, value)
            text = '' if value is None and self._allow_no_value else mark + str(value).replace('\n', '\n\t')
            fp.write(f'{name}{text}\n')
        fp.write('\n')

    def remove_option(self, section, option):
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section) from None
        return options.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    # -- A mapping of sections

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter((self.default_section, *self._sections))

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """Sections with options that are texts and may refer to each other."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _check(self, option='', value=''):
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not isinstance(value, str) and not (self._allow_no_value and value is None):
            raise TypeError('option values must be strings')

    def set(self, section, option, value=None):
        self._check(option, value)
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, (str, _UnnamedSection)):
            raise TypeError('section names must be strings or UNNAMED_SECTION')
        super().add_section(section)


class SectionProxy(MutableMapping):
    """One section as a mapping."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if isinstance(self._parser, ConfigParser):
            self._parser._check(key, value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def __getattr__(self, name):
        # getint, getboolean and those of converters, without the section.
        if name.startswith('get'):
            method = getattr(self._parser, name)
            return lambda option, fallback=None, **kwargs: method(self._name, option, fallback=fallback, **kwargs)
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


class ConverterMapping(MutableMapping):
    """Names of converters, which are methods of the parser: `get` and the name."""

    def __init__(self, parser):
        self._parser, self._data = parser, {'int': int, 'float': float, 'boolean': parser._convert_to_boolean}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not key or not str(key).isidentifier():
            raise ValueError(f'Incompatible key: {key} (type: {type(key)})')
        self._data[key] = value
        parser = self._parser
        setattr(parser, 'get' + key, lambda section, option, **kwargs: parser._get_conv(section, option, value, **kwargs))

    def __delitem__(self, key):
        del self._data[key]
        delattr(self._parser, 'get' + key)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
