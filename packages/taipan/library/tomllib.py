"""TOML 1.0 documents as dictionaries."""

import re

__all__ = ('loads', 'load', 'TOMLDecodeError')

_MAX_KEY_PARTS = 10_000
_BLANK = ' \t'
_CONTROL = frozenset(map(chr, [*range(32), 127]))
_BAD_IN_COMMENT = _BAD_IN_LINE = _CONTROL - {'\t'}
_BAD_IN_LINES = _CONTROL - set('\t\n')
_BARE_KEY = re.compile(r'[A-Za-z0-9_-]+')
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}
_TIME = r'([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?'
_LOCAL_TIME = re.compile(_TIME, re.A)
_DATE_TIME = re.compile(r'(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])'
                        rf'(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?', re.A)
_NUMBER = re.compile(r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
                     r'|[+-]?(?:0|[1-9](?:_?\d)*)(?P<part>(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)', re.A)


class TOMLDecodeError(ValueError):
    """A document is not valid TOML: what is wrong, and where."""

    def __init__(self, msg='', doc='', pos=0, *args):
        if args or not isinstance(msg, str) or not isinstance(doc, str) or not isinstance(pos, int):
            import warnings
            warnings.warn("Free-form arguments for TOMLDecodeError are deprecated. Please set 'msg' (str), 'doc' (str) "
                          "and 'pos' (int) arguments only.", DeprecationWarning, stacklevel=2)
            super().__init__(msg, doc, pos, *args)
            return
        line = doc.count('\n', 0, pos) + 1
        column = pos - doc.rfind('\n', 0, pos)
        place = 'end of document' if pos >= len(doc) else f'line {line}, column {column}'
        super().__init__(f'{msg} (at {place})' if msg else f'(at {place})')
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, line, column


def load(fp, /, *, parse_float=float):
    """The dictionary of a document in a binary file."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The dictionary of a document."""
    try:
        text = s.replace('\r\n', '\n')
    except (AttributeError, TypeError):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    if parse_float is not float:
        parse_float = _checked(parse_float)
    return _Document(text, parse_float).read()


def _checked(parse_float):
    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value
    return parse


class _Mark:
    """What is known of the name of a table: `declared` may not be declared again, `frozen` may not be added to."""

    def __init__(self):
        self.declared = self.frozen = False
        self.below = {}

    def find(self, key):
        """The mark of a key below, a frozen one above it, or None."""
        mark = self
        for part in key:
            if mark.frozen:
                return mark
            mark = mark.below.get(part)
            if mark is None:
                return None
        return mark

    def make(self, key):
        mark = self
        for part in key:
            mark = mark.below.setdefault(part, _Mark())
        return mark


class _Document:
    """One walk over a text."""

    def __init__(self, text, parse_float):
        self.text, self.parse_float, self.at = text, parse_float, 0
        self.data, self.marks, self.pending = {}, _Mark(), []

    def fault(self, message, at=None):
        return TOMLDecodeError(message, self.text, self.at if at is None else at)

    def char(self):
        return self.text[self.at:self.at + 1]

    def skip(self, chars):
        text, at = self.text, self.at
        while at < len(text) and text[at] in chars:
            at += 1
        self.at = at

    def accept(self, text):
        if self.text.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def read(self):
        header = ()
        while True:
            self.skip(_BLANK)
            c = self.char()
            if not c:
                break
            if c == '\n':
                self.at += 1
                continue
            if c == '[':
                for key in self.pending:
                    self.marks.make(key).declared = True
                self.pending = []
                header = self.array_header() if self.text.startswith('[[', self.at) else self.table_header()
                self.skip(_BLANK)
            elif c == '"' or c == "'" or _BARE_KEY.match(c):
                self.pair_below(header)
                self.skip(_BLANK)
            elif c != '#':
                raise self.fault('Invalid statement')
            self.comment()
            if self.char() and not self.accept('\n'):
                raise self.fault('Expected newline or end of document after a statement')
        return self.data

    def comment(self):
        if self.char() == '#':
            self.at += 1
            self.until('\n', _BAD_IN_COMMENT, False)

    def until(self, end, bad, needed):
        """The text up to an end mark, which is left there."""
        at = self.text.find(end, self.at)
        if at < 0:
            at = len(self.text)
            if needed:
                raise self.fault(f'Expected {end!r}', at)
        part = self.text[self.at:at]
        if not bad.isdisjoint(part):
            while self.text[self.at] not in bad:
                self.at += 1
            raise self.fault(f'Found invalid character {self.char()!r}')
        self.at = at
        return part

    # -- Tables

    def table(self, key, at):
        """The table with a key, which may be made; of an array, the last one."""
        table = self.data
        for part in key:
            table = table.setdefault(part, {})
            if isinstance(table, list):
                table = table[-1]
            if not isinstance(table, dict):
                raise self.fault('Cannot overwrite a value', at)
        return table

    def table_header(self):
        self.at += 1
        self.skip(_BLANK)
        key = self.key()
        mark = self.marks.find(key)
        if mark is not None and (mark.declared or mark.frozen):
            raise self.fault(f'Cannot declare {key} twice')
        self.marks.make(key).declared = True
        self.table(key, self.at)
        if not self.accept(']'):
            raise self.fault("Expected ']' at the end of a table declaration")
        return key

    def array_header(self):
        self.at += 2
        self.skip(_BLANK)
        key = self.key()
        mark = self.marks.find(key)
        if mark is not None and mark.frozen:
            raise self.fault(f'Cannot mutate immutable namespace {key}')
        parent = self.marks.make(key[:-1])
        parent.below[key[-1]] = mark = _Mark()
        mark.declared = True
        tables = self.table(key[:-1], self.at).setdefault(key[-1], [])
        if not isinstance(tables, list):
            raise self.fault('Cannot overwrite a value')
        tables.append({})
        if not self.accept(']]'):
            raise self.fault("Expected ']]' at the end of an array declaration")
        return key

    def pair_below(self, header):
        key, value = self.pair()
        for count in range(1, len(key)):
            whole = header + key[:count]
            mark = self.marks.find(whole)
            if mark is not None and mark.declared:
                raise self.fault(f'Cannot redefine namespace {whole}')
            self.pending.append(whole)
        parent = header + key[:-1]
        mark = self.marks.find(parent)
        if mark is not None and mark.frozen:
            raise self.fault(f'Cannot mutate immutable namespace {parent}')
        table = self.table(parent, self.at)
        if key[-1] in table:
            raise self.fault('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            self.marks.make(header + key).frozen = True
        table[key[-1]] = value

    def pair(self):
        key = self.key()
        if not self.accept('='):
            raise self.fault("Expected '=' after a key in a key/value pair")
        self.skip(_BLANK)
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip(_BLANK)
        while self.accept('.'):
            self.skip(_BLANK)
            parts.append(self.key_part())
            self.skip(_BLANK)
            if len(parts) > _MAX_KEY_PARTS:
                raise self.fault(f'TOML key has more than the allowed {_MAX_KEY_PARTS} parts')
        return tuple(parts)

    def key_part(self):
        m = _BARE_KEY.match(self.text, self.at)
        if m is not None:
            self.at = m.end()
            return m[0]
        if self.accept("'"):
            return self.literal_string()
        if self.accept('"'):
            return self.basic_string(False)
        raise self.fault('Invalid initial character for a key part')

    # -- Values

    def value(self):
        c = self.char()
        if c == '"':
            if self.accept('"""'):
                return self.lines('"')
            self.at += 1
            return self.basic_string(False)
        if c == "'":
            if self.accept("'''"):
                return self.lines("'")
            self.at += 1
            return self.literal_string()
        if self.accept('true'):
            return True
        if self.accept('false'):
            return False
        if c == '[':
            return self.array()
        if c == '{':
            return self.inline_table()
        m = _DATE_TIME.match(self.text, self.at)
        if m is not None:
            try:
                value = _date_time(m)
            except ValueError as error:
                raise self.fault('Invalid date or datetime') from error
            self.at = m.end()
            return value
        m = _LOCAL_TIME.match(self.text, self.at)
        if m is not None:
            self.at = m.end()
            return _time(m.groups())
        m = _NUMBER.match(self.text, self.at)
        if m is not None:
            self.at = m.end()
            return self.parse_float(m[0]) if m['part'] else int(m[0], 0)
        for word in ('inf', 'nan', '-inf', '+inf', '-nan', '+nan'):
            if self.accept(word):
                return self.parse_float(word)
        raise self.fault('Invalid value')

    def blank_lines(self):
        while True:
            at = self.at
            self.skip(' \t\n')
            self.comment()
            if self.at == at:
                return

    def array(self):
        self.at += 1
        values = []
        self.blank_lines()
        if self.accept(']'):
            return values
        while True:
            values.append(self.value())
            self.blank_lines()
            if self.accept(']'):
                return values
            if not self.accept(','):
                raise self.fault('Unclosed array')
            self.blank_lines()
            if self.accept(']'):
                return values

    def inline_table(self):
        self.at += 1
        table, marks = {}, _Mark()
        self.skip(_BLANK)
        if self.accept('}'):
            return table
        while True:
            key, value = self.pair()
            mark = marks.find(key)
            if mark is not None and mark.frozen:
                raise self.fault(f'Cannot mutate immutable namespace {key}')
            nest = table
            for part in key[:-1]:
                nest = nest.setdefault(part, {})
                if not isinstance(nest, dict):
                    raise self.fault('Cannot overwrite a value')
            if key[-1] in nest:
                raise self.fault(f'Duplicate inline table key {key[-1]!r}')
            nest[key[-1]] = value
            self.skip(_BLANK)
            if self.accept('}'):
                return table
            if not self.accept(','):
                raise self.fault('Unclosed inline table')
            if isinstance(value, (dict, list)):
                marks.make(key).frozen = True
            self.skip(_BLANK)

    # -- Strings

    def literal_string(self):
        part = self.until("'", _BAD_IN_LINE, True)
        self.at += 1
        return part

    def lines(self, quote):
        self.accept('\n')
        if quote == "'":
            part = self.until("'''", _BAD_IN_LINES, True)
            self.at += 3
        else:
            part = self.basic_string(True)
        # Up to two quotes may stand in front of the three that end the string.
        for _ in range(2):
            if not self.accept(quote):
                break
            part += quote
        return part

    def basic_string(self, several_lines):
        bad = _BAD_IN_LINES if several_lines else _BAD_IN_LINE
        text, parts, start = self.text, [], self.at
        while True:
            c = self.char()
            if not c:
                raise self.fault('Unterminated string')
            if c == '"':
                if not several_lines or text.startswith('"""', self.at):
                    parts.append(text[start:self.at])
                    self.at += 3 if several_lines else 1
                    return ''.join(parts)
                self.at += 1
            elif c == '\\':
                parts.append(text[start:self.at])
                parts.append(self.escape(several_lines))
                start = self.at
            elif c in bad:
                raise self.fault(f'Illegal character {c!r}')
            else:
                self.at += 1

    def escape(self, several_lines):
        c = self.text[self.at + 1:self.at + 2]
        self.at += 2
        if several_lines and c and c in ' \t\n':
            # A backslash at the end of a line takes blanks and line ends with it.
            if c != '\n':
                self.skip(_BLANK)
                if not self.char():
                    return ''
                if not self.accept('\n'):
                    raise self.fault("Unescaped '\\' in a string")
            self.skip(' \t\n')
            return ''
        if c == 'u' or c == 'U':
            return self.hexadecimal(4 if c == 'u' else 8)
        if c in _ESCAPES and c:
            return _ESCAPES[c]
        raise self.fault("Unescaped '\\' in a string")

    def hexadecimal(self, count):
        digits = self.text[self.at:self.at + count]
        if not re.fullmatch(f'[0-9A-Fa-f]{{{count}}}', digits):
            raise self.fault('Invalid hex value')
        self.at += count
        code = int(digits, 16)
        if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            raise self.fault('Escaped character is not a Unicode scalar value')
        return chr(code)


def _time(groups):
    import datetime
    hour, minute, second, fraction = groups
    return datetime.time(int(hour), int(minute), int(second), int((fraction or '').ljust(6, '0')))


def _date_time(m):
    import datetime
    year, month, day, hour, minute, second, fraction, zulu, sign, offset_hours, offset_minutes = m.groups()
    date = datetime.date(int(year), int(month), int(day))
    if hour is None:
        return date
    zone = None
    if zulu:
        zone = datetime.timezone.utc
    elif sign:
        offset = datetime.timedelta(hours=int(offset_hours), minutes=int(offset_minutes))
        zone = datetime.timezone(offset if sign == '+' else -offset)
    return datetime.datetime.combine(date, _time((hour, minute, second, fraction)), zone)
