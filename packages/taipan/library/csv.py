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


class excel(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ',', '"', True, False
    lineterminator, quoting = '\r\n', QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ',', '"', True, False
    lineterminator, quoting = '\n', QUOTE_ALL


class _Options:
    """What is in force: a dialect with changes."""

    def __init__(self, dialect='excel', options=()):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        defaults = {'delimiter': ',', 'quotechar': '"', 'escapechar': None, 'doublequote': True,
                    'skipinitialspace': False, 'lineterminator': '\r\n', 'quoting': QUOTE_MINIMAL, 'strict': False}
        for name, default in defaults.items():
            value = getattr(dialect, name, default)
            if value is None and name not in ('quotechar', 'escapechar'):
                value = default
            setattr(self, name, options[name] if name in options else value)
        for name in options:
            if name not in defaults:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        for name in ('delimiter', 'quotechar', 'escapechar'):
            value = getattr(self, name)
            if value is None and name != 'delimiter':
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be a unicode character{" or None" if name != "delimiter" else ""}, not '
                                f'{type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a unicode character{" or None" if name != "delimiter" else ""}, not '
                                f'a string of length {len(value)}')
        if self.quoting not in range(6):
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and 'quoting' not in options:
            self.quoting = QUOTE_NONE
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            raise TypeError('quotechar must be set if quoting enabled')


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}


def register_dialect(name, /, dialect=excel, **fmtparams):
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


def field_size_limit(new_limit=None, /):
    global _limit
    before = _limit
    if new_limit is not None:
        _limit = new_limit
    return before


class _Reader:
    def __init__(self, lines, dialect, options):
        self._lines = iter(lines)
        self.dialect = _Options(dialect, options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        fields, text, state, numeric = [], [], 'start', False
        d = self.dialect
        quote = d.quotechar if d.quoting != QUOTE_NONE else None

        def end_field(was_quoted=False):
            nonlocal numeric
            value = ''.join(text)
            text.clear()
            if numeric and not was_quoted:
                value = float(value) if value or d.quoting == QUOTE_NONNUMERIC else None
            elif d.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not was_quoted and value == '':
                value = None
            fields.append(value)
            numeric = False

        was_quoted = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == 'start':
                    raise
                if d.strict and state in ('quoted', 'escape in quotes'):
                    raise Error('unexpected end of data') from None
                end_field(was_quoted)
                return fields
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
            self.line_num += 1
            for c in line + '\0':
                is_end = c == '\0' and True
                c = '' if is_end else c
                if state in ('start', 'field start'):
                    if is_end or c in '\n\r':
                        if state == 'field start':
                            end_field()
                            state = 'done'
                        elif is_end and not line.strip('\r\n'):
                            return []
                        else:
                            state = 'done' if not is_end else state
                        if state == 'done':
                            continue
                        break
                    was_quoted = False
                    numeric = d.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS)
                    if c == quote and quote is not None:
                        state, was_quoted = 'quoted', True
                    elif c == d.escapechar:
                        state = 'escape'
                    elif c == ' ' and d.skipinitialspace:
                        state = 'field start'
                    elif c == d.delimiter:
                        end_field()
                        state = 'field start'
                    else:
                        text.append(c)
                        state = 'field'
                elif state == 'field':
                    if is_end or c in '\n\r':
                        end_field()
                        state = 'done'
                    elif c == d.escapechar:
                        state = 'escape'
                    elif c == d.delimiter:
                        end_field()
                        state = 'field start'
                    else:
                        text.append(c)
                elif state == 'escape':
                    if is_end:
                        text.append('\n')
                        break
                    text.append(c)
                    state = 'field'
                elif state == 'quoted':
                    if is_end:
                        break
                    if c == d.escapechar:
                        state = 'escape in quotes'
                    elif c == quote:
                        state = 'quote in quotes' if d.doublequote else 'field'
                    else:
                        text.append(c)
                elif state == 'escape in quotes':
                    if is_end:
                        break
                    text.append(c)
                    state = 'quoted'
                elif state == 'quote in quotes':
                    if c == quote and not is_end:
                        text.append(c)
                        state = 'quoted'
                    elif c == d.delimiter and not is_end:
                        end_field(True)
                        state = 'field start'
                    elif is_end or c in '\n\r':
                        end_field(True)
                        state = 'done'
                    elif d.strict:
                        raise Error(f"'{d.delimiter}' expected after '{quote}'")
                    else:
                        text.append(c)
                        state = 'field'
                elif state == 'done' and not is_end and c not in '\n\r':
                    raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')
                if len(text) > _limit:
                    raise Error(f'field larger than field limit ({_limit})')
            if state == 'done':
                return fields
            if state == 'start':
                return fields


def reader(iterable, /, dialect='excel', **fmtparams):
    """Rows of the lines of an iterable."""
    return _Reader(iterable, dialect, fmtparams)


class _Writer:
    def __init__(self, file, dialect, options):
        if not callable(getattr(file, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self._file = file
        self.dialect = _Options(dialect, options)

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


def writer(fileobj, /, dialect='excel', **fmtparams):
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

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        best = None
        for mark in delimiters or ',;\t|: ':
            counts = [line.count(mark) for line in lines]
            if counts and counts[0] and len(set(counts)) == 1 and (best is None or counts[0] > best[0]):
                best = counts[0], mark
        if best is None:
            raise Error('Could not determine delimiter')

        class dialect(excel):
            delimiter = best[1]
            quotechar = "'" if "'" in sample and '"' not in sample else '"'
            lineterminator = '\r\n'
            skipinitialspace = all(re.search(re.escape(best[1]) + ' ', line) for line in lines)

        return dialect

    def has_header(self, sample):
        rows = list(reader(StringIO(sample), self.sniff(sample)))
        if len(rows) < 2:
            return False

        def is_number(text):
            try:
                complex(text)
                return True
            except ValueError:
                return False

        votes = 0
        for i, name in enumerate(rows[0]):
            column = [row[i] for row in rows[1:] if i < len(row)]
            if column and all(map(is_number, column)):
                votes += -1 if is_number(name) else 1
            elif column and len({len(value) for value in column}) == 1:
                votes += 1 if len(name) != len(column[0]) else -1
        return votes > 0
