"""Rows of texts separated by commas."""

import re
import types
from io import StringIO

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error',
           'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_limit = 131072


class Error(Exception):
    """A text is not in the format of a dialect."""


Error.__module__ = '_csv'


class Dialect:
    """How rows are written."""

    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if type(self) is not Dialect:
            try:
                _Options(self)
            except TypeError as error:
                raise Error(str(error)) from None


class excel(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ',', '"', True, False
    lineterminator, quoting = '\r\n', QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ',', '"', True, False
    lineterminator, quoting = '\n', QUOTE_ALL


_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


class _Options:
    """What is in force: a dialect with changes."""

    __slots__ = tuple('_' + name for name in _DEFAULTS)

    def __init__(self, dialect=None, options=()):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        given = {name: getattr(dialect, name) for name in _DEFAULTS if dialect is not None and hasattr(dialect, name)}
        given.update(options)
        for name, default in _DEFAULTS.items():
            value = given.get(name, default)
            if name in ('delimiter', 'escapechar', 'quotechar'):
                self._check_character(name, value)
            elif name == 'lineterminator' and not isinstance(value, str):
                raise TypeError(f'"{name}" must be a string, not {type(value).__name__}')
            elif name == 'quoting' and type(value) is not int:
                raise TypeError(f'"{name}" must be an integer, not {type(value).__name__}')
            elif isinstance(default, bool):
                value = bool(value)
            setattr(self, '_' + name, value)
        if self.quoting not in range(6):
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and 'quoting' not in given:
            self._quoting = QUOTE_NONE
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            raise TypeError('quotechar must be set if quoting enabled')
        self._check_marks()

    @staticmethod
    def _check_character(name, value):
        if value is None and name != 'delimiter' or isinstance(value, str) and len(value) == 1:
            return
        kind = f'a string of length {len(value)}' if isinstance(value, str) else type(value).__name__
        raise TypeError(f'"{name}" must be a unicode character{" or None" if name != "delimiter" else ""}, not {kind}')

    def _check_marks(self):
        """Marks that a reader could not tell apart are refused."""
        marks = [(name, getattr(self, name)) for name in ('delimiter', 'escapechar', 'quotechar')]
        for name, mark in marks:
            if mark is not None and (mark in '\r\n' or mark == ' ' and name != 'delimiter' and self.skipinitialspace):
                raise ValueError(f'bad {name} value')
        for i, (name, mark) in enumerate(marks):
            for other, its_mark in marks[i + 1:]:
                if mark is not None and mark == its_mark:
                    raise ValueError(f'bad {name} or {other} value')
        for name, mark in marks:
            if mark is not None and mark in self.lineterminator:
                raise ValueError(f'bad {name} or lineterminator value')

    def __reduce__(self):
        raise TypeError("cannot pickle 'Dialect' instances")

    __copy__ = __reduce__


def _read_only(name):
    return property(lambda self: getattr(self, name))


for _name in _DEFAULTS:
    setattr(_Options, _name, _read_only('_' + _name))
_Options.__name__ = _Options.__qualname__ = 'Dialect'
_Options.__module__ = '_csv'

_dialects = {'excel': _Options(excel), 'excel-tab': _Options(excel_tab), 'unix': _Options(unix_dialect)}


def register_dialect(name, /, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Options(dialect, fmtparams)


def unregister_dialect(name, /):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name, /):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


_before = object()


def field_size_limit(new_limit=_before, /):
    global _limit
    before = _limit
    if new_limit is not _before:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _limit = new_limit
    return before


class _Reader:
    __slots__ = '_lines', '_dialect', '_line_num'

    def __init__(self, lines, dialect, options):
        self._lines = iter(lines)
        self._dialect = _Options(dialect, options)
        self._line_num = 0

    dialect = _read_only('_dialect')
    line_num = _read_only('_line_num')

    def __iter__(self):
        return self

    def _next_line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
        self._line_num += 1
        return line

    def __next__(self):
        line = self._next_line()
        d = self._dialect
        if (d._quoting <= QUOTE_ALL and (d._quotechar is None or d._quotechar not in line) and not d._skipinitialspace
                and (d._escapechar is None or d._escapechar not in line) and len(line) <= _limit):
            # Nothing but fields and delimiters.
            rest = line[:-2] if line.endswith('\r\n') else line[:-1] if line.endswith(('\n', '\r')) else line
            if '\n' not in rest and '\r' not in rest:
                return rest.split(d._delimiter) if rest else []
        return self._slowly(line)

    def _slowly(self, line):
        """The fields of a row that begins with a line, one character after the other; '' stands for the end of a line."""
        d = self._dialect
        quoting, escape, delimiter = d._quoting, d._escapechar, d._delimiter
        quote = d._quotechar if quoting != QUOTE_NONE else None
        fields, text, state, is_quoted = [], [], 'record', False

        def end_field(c):
            nonlocal is_quoted, state
            value = ''.join(text)
            text.clear()
            if not is_quoted:
                if value == '' and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                    value = None
                elif value and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                    value = float(value)
            fields.append(value)
            is_quoted = False
            state = 'start of field' if c == delimiter else 'record' if c == '' else 'end of line'

        while True:
            for c in (*line, ''):
                is_end = c == '' or c in '\n\r'
                if state == 'record':
                    if is_end:
                        state = 'end of line' if c else state
                        continue
                    state = 'start of field'
                elif state == 'after escaped end of line':
                    if c == '':
                        continue
                    state = 'field'
                if state == 'start of field':
                    if is_end or c == delimiter:
                        end_field(c)
                    elif c == quote:
                        is_quoted, state = True, 'quoted'
                    elif c == escape:
                        state = 'escape'
                    elif c != ' ' or not d._skipinitialspace:
                        text.append(c)
                        state = 'field'
                elif state == 'field':
                    if is_end or c == delimiter:
                        end_field(c)
                    elif c == escape:
                        state = 'escape'
                    else:
                        text.append(c)
                elif state == 'escape':
                    text.append(c or '\n')
                    state = 'after escaped end of line' if c and c in '\n\r' else 'field'
                elif state == 'quoted':
                    if c == '':
                        continue
                    if c == escape:
                        state = 'escape in quotes'
                    elif c == quote:
                        state = 'quote in quotes' if d._doublequote else 'field'
                    else:
                        text.append(c)
                elif state == 'escape in quotes':
                    text.append(c or '\n')
                    state = 'quoted'
                elif state == 'quote in quotes':
                    if c == quote:
                        text.append(c)
                        state = 'quoted'
                    elif is_end or c == delimiter:
                        end_field(c)
                    elif d._strict:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                    else:
                        text.append(c)
                        state = 'field'
                elif c == '':
                    state = 'record'
                elif not is_end:
                    raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                if len(text) > _limit:
                    raise Error(f'field larger than field limit ({_limit})')
            if state == 'record':
                return fields
            try:
                line = self._next_line()
            except StopIteration:
                if not text and state != 'quoted':
                    raise
                if d._strict:
                    raise Error('unexpected end of data') from None
                end_field('')
                return fields


def reader(iterable, /, dialect=None, **fmtparams):
    """Rows of the lines of an iterable."""
    return _Reader(iterable, dialect, fmtparams)


class _Writer:
    __slots__ = '_file', '_dialect'

    def __init__(self, file, dialect, options):
        if not callable(getattr(file, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self._file = file
        self._dialect = _Options(dialect, options)

    dialect = _read_only('_dialect')

    def _field(self, value, is_only):
        d = self.dialect
        text = '' if value is None else value if isinstance(value, str) else repr(value) if type(value) is float else str(value)
        quoting = d.quoting
        quoted = quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)) or \
            quoting == QUOTE_STRINGS and isinstance(value, str) or quoting == QUOTE_NOTNULL and value is not None
        special = {d.delimiter, d.escapechar, d.quotechar, '\n', '\r', *d.lineterminator} - {None}
        result = []
        for c in text:
            if c in special:
                if quoting == QUOTE_NONE:
                    escapes = True
                elif c == d.quotechar:
                    escapes = not d.doublequote
                    if d.doublequote:
                        result.append(c)
                    quoted = quoted or d.doublequote
                elif c == d.escapechar:
                    escapes = True
                else:
                    escapes = False
                    quoted = True
                if escapes:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    result.append(d.escapechar)
            result.append(c)
        if not text and is_only and not quoted:
            if quoting == QUOTE_NONE or value is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            quoted = True
        elif text[:1] == ' ' and d.skipinitialspace and d.delimiter == ' ':
            quoted = True
        text = ''.join(result)
        return f'{d.quotechar}{text}{d.quotechar}' if quoted else text

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        d = self.dialect
        return self._file.write(d.delimiter.join([self._field(v, len(row) == 1) for v in row]) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def writer(fileobj, /, dialect=None, **fmtparams):
    """Writes rows to a file."""
    return _Writer(fileobj, dialect, fmtparams)


class DictReader:
    """Rows as dicts by the names in the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    __class_getitem__ = classmethod(types.GenericAlias)

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    __class_getitem__ = classmethod(types.GenericAlias)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(key) for key in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    """Guesses the dialect of a text."""

    def __init__(self):
        # The first of these that is possible wins.
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """A dialect that fits a text."""
        quote, doubles, mark, skips = self._from_quotes(sample, delimiters)
        if not mark:
            mark, skips = self._from_counts(sample, delimiters)
        if not mark:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
            doublequote = doubles
            delimiter = mark
            quotechar = quote or '"'
            skipinitialspace = skips

        return dialect

    @staticmethod
    def _from_quotes(sample, delimiters):
        """Quote, whether it is doubled, delimiter and whether spaces follow it, by what stands beside quoted fields; '' for what is unknown."""
        quoted = r'(?P<quote>["\']).*?(?P=quote)'
        mark = r'(?P<mark>[^\w\n"\'])(?P<space> ?)'
        begin, end = r'(?:^|\n)', r'(?:$|\n)'
        for pattern in (mark + quoted + '(?P=mark)', begin + quoted + mark, mark + quoted + end, begin + quoted + end):
            found = [m.groupdict() for m in re.finditer(pattern, sample, re.DOTALL | re.MULTILINE)]
            if found:
                break
        else:
            return '', False, '', False
        quote = _most([m['quote'] for m in found])
        marks = [m for m in found if m.get('mark') and (delimiters is None or m['mark'] in delimiters)]
        delimiter = _most([m['mark'] for m in marks]) if marks else ''
        spaces = sum(1 for m in marks if m['space'])
        skips = bool(marks) and spaces == sum(1 for m in marks if m['mark'] == delimiter)
        delimiter = '' if delimiter == '\n' else delimiter
        between = re.escape(delimiter)
        doubled = rf'(({between})|^)\W*{quote}[^{between}\n]*{quote}[^{between}\n]*{quote}\W*(({between})|$)'
        return quote, re.search(doubled, sample, re.MULTILINE) is not None, delimiter, skips

    def _from_counts(self, sample, delimiters):
        """The delimiter and whether spaces follow it: the character that is as often in nearly every line; '' if there is none."""
        lines = [line for line in sample.split('\n') if line]
        histograms = [{} for _ in range(127)]
        possible = {}
        for start in range(0, len(lines), 10):
            for line in lines[start:start + 10]:
                for code, histogram in enumerate(histograms):
                    count = line.count(chr(code))
                    histogram[count] = histogram.get(count, 0) + 1
            total = float(min(start + 10, len(lines)))
            usual = {}
            for code, histogram in enumerate(histograms):
                count, number = max(histogram.items(), key=lambda item: item[1])
                if count > 0:
                    usual[chr(code)] = count, number - (sum(histogram.values()) - number)
            least = 1.0
            possible = {}
            while not possible and least >= 0.9:
                possible = {mark: seen for mark, seen in usual.items()
                            if seen[1] > 0 and seen[1] / total >= least and (delimiters is None or mark in delimiters)}
                least -= 0.01
            if len(possible) == 1:
                break
        if not possible:
            return '', False
        preferred = [mark for mark in self.preferred if mark in possible]
        if len(possible) > 1 and not preferred:
            mark = max((seen, mark) for mark, seen in possible.items())[1]
        else:
            mark = preferred[0] if len(possible) > 1 else [*possible][0]
        return mark, lines[0].count(mark) == lines[0].count(mark + ' ')

    def has_header(self, sample):
        """Whether the first row seems to have names: values of another kind or length than those below them."""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        columns = [[] for _ in header]
        for number, row in enumerate(rows):
            if number > 20:
                break
            if len(row) == len(header):
                for column, value in zip(columns, row):
                    column.append(value)

        def is_number(text):
            try:
                complex(text)
                return True
            except (ValueError, OverflowError):
                return False

        votes = 0
        for name, column in zip(header, columns):
            if all(map(is_number, column)):
                votes += -1 if column and is_number(name) else 1
            elif len({-1 if is_number(value) else len(value) for value in column}) == 1:
                votes += 1 if len(name) != len(column[0]) else -1
        return votes > 0


def _most(values):
    """The most frequent value, the first one of several."""
    return max(dict.fromkeys(values), key=values.count)


for _class, _class.__name__ in ((_Reader, 'reader'), (_Writer, 'writer')):
    _class.__qualname__, _class.__module__ = _class.__name__, '_csv'
    types._name_with_module(_class)
del _class
