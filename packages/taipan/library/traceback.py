"""Exceptions and frames as the texts that tracebacks show."""

import linecache
import sys
from _traceback import format_whole, source_of
from _types import CodeType, TracebackType
from itertools import islice

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_MISSING = object()

# How often the same line is shown before the rest of its repetitions is counted.
_SHOWN_REPETITIONS = 3


def _safe(value, what, function=str):
    """The text of a value, whatever its own methods do."""
    try:
        return function(value)
    except Exception:
        return f'<{what} {function.__name__}() failed>'


class FrameSummary:
    """What a traceback shows of a frame."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', 'locals', '_line', '_code', '_text')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self.locals = {key: _safe(value, 'local', repr) for key, value in locals.items()} if locals else None
        self._line = line
        # The code that the line is of, and the text of the frame with its carets, where they are known.
        self._code = kwargs.get('_code')
        self._text = kwargs.get('_text')
        if lookup_line:
            self.line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _line_of(self._code, self.lineno) or linecache.getline(self.filename, self.lineno)
        return self._line.partition('\n')[0].strip()

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _line_of(code, number):
    """A line of the source of a code object that is known to the machine, else nothing."""
    source = source_of(code) if isinstance(code, CodeType) else None
    if source is None:
        return ''
    lines = source.split('\n')
    return lines[number - 1] if 0 < number <= len(lines) else ''


def _first(items, limit):
    """The first so many of them, the last ones for a negative limit; as sys.tracebacklimit says if there is none."""
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return list(items)
    return list(islice(items, limit)) if limit >= 0 else list(items)[limit:]


class StackSummary(list):
    """Frames, the outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = cls()
        for frame, line in _first(frame_gen, limit):
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, line, code.co_name, lookup_line=lookup_lines, _code=code,
                                       locals=frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def _extract_traceback(cls, tb, limit, lookup_lines, capture_locals):
        """As extract, with the columns of each entry of a traceback."""
        result = cls()
        for entry in _first(_entries(tb), limit):
            frame, line = entry.tb_frame, entry.tb_lineno
            code, text, end_line, start, end = frame.f_code, None, None, None, None
            # Other objects that are made like tracebacks have no instructions.
            if isinstance(entry, TracebackType):
                at = entry.tb_lasti // 2
                for first, end_line, start, end in islice(code.co_positions(), at, at + 1):
                    line = line if first is None else first
                text = _frames_text(TracebackType(None, frame, entry.tb_lasti, entry.tb_lineno))
            result.append(FrameSummary(code.co_filename, line, code.co_name, lookup_line=lookup_lines, _code=code,
                                       _text=text, locals=frame.f_locals if capture_locals else None,
                                       end_lineno=end_line, colno=start, end_colno=end))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one frame; None would leave it out."""
        frame = frame_summary
        text = frame._text
        if text is None:
            filename = '<stdin>' if frame.filename.startswith('<stdin-') else frame.filename
            text = f'  File "{filename}", line {frame.lineno}, in {frame.name}\n'
            if frame.line:
                text += f'    {frame.line}\n'
        for name, value in sorted((frame.locals or {}).items()):
            text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        result, last, count = [], None, 0

        def fold():
            if count > _SHOWN_REPETITIONS:
                more = count - _SHOWN_REPETITIONS
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                fold()
                last, count = key, 0
            count += 1
            if count <= _SHOWN_REPETITIONS:
                result.append(text)
        fold()
        return result


def _entries(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next


def walk_tb(tb):
    """Frames and lines of a traceback."""
    for entry in _entries(tb):
        yield entry.tb_frame, entry.tb_lineno


def walk_stack(f):
    """Frames and lines from a frame outwards, the caller's if there is none."""
    def walk(frame):
        while frame is not None:
            yield frame, frame.f_lineno
            frame = frame.f_back
    return walk(sys._getframe(1) if f is None else f)


def extract_tb(tb, limit=None):
    return StackSummary._extract_traceback(tb, limit, True, False)


def extract_stack(f=None, limit=None):
    stack = StackSummary.extract(walk_stack(sys._getframe(1) if f is None else f), limit=limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def _write(parts, file):
    file = sys.stderr if file is None else file
    for part in parts:
        print(part, file=file, end='')


def _frames_text(tb):
    """The text of the frames of a traceback, carets included."""
    text = format_whole(Exception().with_traceback(tb))
    return text[text.index('\n') + 1:text.rindex('\n', 0, -1) + 1]


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def _value_and_traceback(exc, value, tb):
    """What the functions that were once given the type of an exception first are about."""
    if (value is _MISSING) != (tb is _MISSING):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _MISSING:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return exc, exc.__traceback__


def format_exception_only(exc, /, value=_MISSING, *, show_group=False, **kwargs):
    value, _ = _value_and_traceback(exc, value, value)
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True, **kwargs):
    value, tb = _value_and_traceback(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True, **kwargs):
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _write(extract_stack(sys._getframe(1) if f is None else f, limit).format(), file)


def clear_frames(tb):
    for entry in _entries(tb):
        try:
            entry.tb_frame.clear()
        except RuntimeError:
            pass


def _note_lines(value):
    """The lines of the notes of an exception."""
    notes = getattr(value, '__notes__', None)
    if notes is None:
        return []
    if isinstance(notes, (list, tuple)):
        return [f'{line}\n' for note in notes for line in _safe(note, 'note').split('\n')]
    return [f'{_safe(notes, "__notes__", repr)}\n']


def _last_lines(value):
    """What the traceback of an exception ends with: its type and text, the place of a syntax error, and its notes."""
    if value is None:
        return ['NoneType: None\n']
    saved = value.__traceback__, value.__cause__, value.__context__, value.__suppress_context__
    value.__traceback__ = value.__cause__ = value.__context__ = None
    try:
        if isinstance(value, BaseExceptionGroup):
            # Of a group without its members, the text is that of any exception.
            kind = type(value)
            name = kind.__qualname__ if kind.__module__ in ('builtins', '__main__') else \
                f'{kind.__module__}.{kind.__qualname__}'
            return [f'{name}: {_safe(value, "exception")}\n', *_note_lines(value)]
        text = format_whole(value)
    finally:
        value.__traceback__, value.__cause__, value.__context__, value.__suppress_context__ = saved
    if isinstance(value, SyntaxError):
        return text.splitlines(True)
    lines = _note_lines(value)
    tail = ''.join(lines)
    return [text[:len(text) - len(tail)], *lines] if tail and text.endswith(tail) else [text]


class TracebackException:
    """An exception as what a traceback shows of it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        options = limit, lookup_lines, capture_locals, max_group_width, max_group_depth
        self._fill(exc_type, exc_value, exc_traceback, *options)
        if not save_exc_type:
            self._exc_type = None
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        todo = [(self, exc_value)]

        def related(error):
            """What there is to show of an exception that hangs behind or in another."""
            seen.add(id(error))
            new = object.__new__(TracebackException)
            new._fill(type(error), error, error.__traceback__, *options)
            todo.append((new, error))
            return new

        # In a loop: a chain may be longer, and groups be deeper, than calls can be nested.
        while todo:
            made, error = todo.pop()
            if error is None:
                continue
            cause, context = error.__cause__, error.__context__
            if compact and (cause is not None or error.__suppress_context__):
                context = None
            for name, other in (('__cause__', cause), ('__context__', context)):
                if other is not None and id(other) not in seen:
                    setattr(made, name, related(other))
            if isinstance(error, BaseExceptionGroup):
                made.exceptions = [related(member) for member in error.exceptions]

    def _fill(self, exc_type, value, tb, limit, lookup_lines, capture_locals, max_group_width, max_group_depth):
        """Takes over what there is to show of one exception."""
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._extract_traceback(tb, limit, lookup_lines, capture_locals)
        self._exc_type = exc_type
        self._str = _safe(value, 'exception')
        self.__notes__ = getattr(value, '__notes__', None)
        self.__suppress_context__ = value is not None and value.__suppress_context__
        self.__cause__ = self.__context__ = self.exceptions = None
        self.exc_type_qualname = self.exc_type_module = None
        if value is not None and exc_type is not None:
            self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            self.filename, self.text, self.msg = value.filename, value.text, value.msg
            self.lineno = None if value.lineno is None else str(value.lineno)
            self.end_lineno = None if value.end_lineno is None else str(value.end_lineno)
            self.offset, self.end_offset = value.offset, value.end_offset
        self._last = _last_lines(value)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if self.exc_type_qualname is None:
            return None
        if self.exc_type_module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        return f'{self.exc_type_module}.{self.exc_type_qualname}'

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The lines that the traceback ends with; those of the members of a group as well, if wanted."""
        indent = 3 * _depth * ' '
        for line in self._last:
            yield indent + line
        if show_group:
            for member in self.exceptions or ():
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, _depth=0, **kwargs):
        """The parts of the traceback. `_depth` says in how many groups the exception is."""
        links, current = [], self
        while current is not None:
            nearer, text = None, None
            if chain and current.__cause__ is not None:
                nearer = current.__cause__
                text = '\nThe above exception was the direct cause of the following exception:\n\n'
            elif chain and current.__context__ is not None and not current.__suppress_context__:
                nearer = current.__context__
                text = '\nDuring handling of the above exception, another exception occurred:\n\n'
            links.append((text, current))
            current = nearer
        for text, link in reversed(links):
            if text is not None:
                yield _indented(text, _depth)
            yield from link._format_one(_depth, chain)

    def _format_one(self, depth, chain):
        """As format, without what the exception came from."""
        if self.exceptions is not None and depth > self.max_group_depth:
            yield _indented(f'... (max_group_depth is {self.max_group_depth})\n', depth)
            return
        is_outermost = self.exceptions is not None and depth == 0
        depth += is_outermost
        if self.stack:
            kind = 'Traceback' if self.exceptions is None else 'Exception Group Traceback'
            yield _indented(f'{kind} (most recent call last):\n', depth, '+' if is_outermost else '|')
            for text in self.stack.format():
                yield _indented(text, depth)
        for text in self.format_exception_only():
            yield _indented(text, depth)
        if self.exceptions is not None:
            yield from self._format_members(depth, chain)

    def _format_members(self, depth, chain):
        width, count = self.max_group_width, len(self.exceptions)
        margin = 2 * depth * ' '
        for i, member in enumerate(self.exceptions[:width]):
            yield f'{margin}{"  " if i else "+-"}+---------------- {i + 1} ----------------\n'
            yield from member.format(chain=chain, _depth=depth + 1)
        if count > width:
            more = count - width
            yield f'{margin}{"  " if width else "+-"}+---------------- ... ----------------\n'
            yield _indented(f'and {more} more exception{"s" if more > 1 else ""}\n', depth + 1)
        # A group that is the last member has drawn the line already.
        if count > width or self.exceptions[-1].exceptions is None or depth + 1 > self.max_group_depth:
            yield f'{margin}  +------------------------------------\n'

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)


def _indented(text, depth, mark='|'):
    """A part of the traceback of what is in so many groups."""
    if depth == 0:
        return text
    margin = f'{2 * depth * " "}{mark} '
    return ''.join(margin + line for line in text.splitlines(True))
