"""Exceptions and frames as the texts that tracebacks show."""

import sys
from _traceback import format_whole, source_of

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_MISSING = object()


class FrameSummary:
    """What a traceback shows of a frame."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self._line = line

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, (FrameSummary, tuple)):
            return tuple(self) == tuple(other)
        return NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _line_of(code, number):
    source = source_of(code)
    if source is None:
        return ''
    lines = source.split('\n')
    return lines[number - 1] if 0 < number <= len(lines) else ''


class StackSummary(list):
    """Frames, the outermost first."""

    @classmethod
    def extract(cls, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        found = [FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name, line=_line_of(frame.f_code, line),
                              locals=frame.f_locals if capture_locals else None) for frame, line in frames]
        if limit is not None:
            found = found[:limit] if limit >= 0 else found[limit:]
        return cls(found)

    @classmethod
    def from_list(cls, frames):
        return cls(frame if isinstance(frame, FrameSummary) else
                   FrameSummary(frame[0], frame[1], frame[2], line=frame[3]) for frame in frames)

    def format_frame_summary(self, frame):
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            text += f'    {frame.line}\n'
        for name, value in sorted((frame.locals or {}).items()):
            text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        result, last, count = [], None, 0

        def fold():
            if count > 3:
                more = count - 3
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for frame in self:
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                fold()
                last, count = key, 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        fold()
        return result


def walk_tb(tb):
    """Frames and lines of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Frames and lines from a frame outwards."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    frames = list(walk_stack(sys._getframe(1) if f is None else f))
    if limit is not None:
        frames = frames[:limit]
    return StackSummary.extract(frames[::-1])


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def _write(parts, file):
    file = sys.stderr if file is None else file
    for part in parts:
        file.write(part)


def _frames_text(tb):
    """The text of the frames of a traceback, carets included."""
    if tb is None:
        return ''
    text = format_whole(Exception().with_traceback(tb))
    return text[text.index('\n') + 1:text.rindex('\n', 0, -1) + 1]


def _split_frames(text):
    parts = []
    for line in text.splitlines(True):
        if line.startswith(('  File "', '  [Previous line')) or not parts:
            parts.append(line)
        else:
            parts[-1] += line
    return parts


def _limited(tb, limit):
    """A traceback of no more than that many frames: from the beginning, or the end for a negative limit."""
    if limit is None or tb is None:
        return tb
    entries = []
    while tb is not None:
        entries.append(tb)
        tb = tb.tb_next
    return entries[:limit] if limit >= 0 else entries[limit:]


def format_tb(tb, limit=None):
    chosen = _limited(tb, limit)
    if not isinstance(chosen, list):
        return _split_frames(_frames_text(chosen))
    parts = _split_frames(_frames_text(tb))
    return parts[:limit] if limit >= 0 else parts[limit:] if limit else []


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def _value_of(exc, value):
    if value is _MISSING:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc
    return value


def format_exception_only(exc, /, value=_MISSING, *, show_group=False, **kwargs):
    value = _value_of(exc, value)
    if value is None:
        return ['NoneType: None\n']
    saved = value.__traceback__, value.__cause__, value.__context__, value.__suppress_context__
    value.__traceback__ = value.__cause__ = value.__context__ = None
    try:
        if isinstance(value, BaseExceptionGroup) and not show_group:
            kind = type(value)
            name = kind.__qualname__ if kind.__module__ in ('builtins', '__main__') else \
                f'{kind.__module__}.{kind.__qualname__}'
            return [f'{name}: {value}\n'] + [f'{note}\n' for note in getattr(value, '__notes__', ())]
        text = format_whole(value)
    finally:
        value.__traceback__, value.__cause__, value.__context__, value.__suppress_context__ = saved
    if isinstance(value, SyntaxError):
        return text.splitlines(True)
    notes = [f'{note}\n' for note in getattr(value, '__notes__', ())]
    tail = ''.join(notes)
    return [text[:len(text) - len(tail)], *notes] if tail and text.endswith(tail) else [text]


def _format(value, tb, limit, chain):
    if value is None:
        return ['NoneType: None\n']
    if isinstance(value, BaseExceptionGroup) and chain and limit is None and tb is value.__traceback__:
        return format_whole(value).splitlines(True)
    parts = []
    if chain:
        seen = set()
        links = [(value, tb)]
        current = value
        seen.add(id(value))
        while True:
            cause, context = current.__cause__, current.__context__
            if cause is not None and id(cause) not in seen:
                link, nearer = '\nThe above exception was the direct cause of the following exception:\n\n', cause
            elif context is not None and not current.__suppress_context__ and id(context) not in seen:
                link, nearer = '\nDuring handling of the above exception, another exception occurred:\n\n', context
            else:
                break
            seen.add(id(nearer))
            links += [link, (nearer, nearer.__traceback__)]
            current = nearer
        for link in reversed(links):
            if isinstance(link, str):
                parts.append(link)
            else:
                parts += _one(*link, limit)
        return parts
    return _one(value, tb, limit)


def _one(value, tb, limit):
    parts = []
    if tb is not None:
        parts.append('Traceback (most recent call last):\n')
        parts += format_tb(tb, limit)
    return parts + format_exception_only(value, show_group=True)


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True, **kwargs):
    if (value is _MISSING) != (tb is _MISSING):
        raise ValueError('Both or neither of value and tb must be given')
    value = _value_of(exc, value)
    if tb is _MISSING:
        tb = None if value is None else value.__traceback__
    return _format(value, tb, limit, chain)


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True, **kwargs):
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _write(extract_stack(sys._getframe(1) if f is None else f, limit).format(), file)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception as what a traceback shows of it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit, capture_locals=capture_locals)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value.__suppress_context__
        seen = (_seen or ()) + (exc_value,)
        nearer = [None if e is None or any(e is s for s in seen) else
                  TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen)
                  for e in (exc_value.__cause__, exc_value.__context__)]
        self.__cause__, self.__context__ = nearer
        self.exceptions = [TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen)
                           for e in exc_value.exceptions] if isinstance(exc_value, BaseExceptionGroup) else None
        self._only = format_exception_only(exc_value)
        self._whole = {chain: _format(exc_value, exc_traceback, limit, chain) for chain in (True, False)}

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True, **kwargs):
        yield from self._whole[bool(chain)]

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented
