"""Texts of exceptions, for as long as Taipan has no module of this name."""

import sys


def format_exception_only(exc, value=None, **options):
    error = exc if isinstance(exc, BaseException) else value
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ('__main__', 'builtins'):
        name = f'{kind.__module__}.{name}'
    try:
        text = str(error.msg) if isinstance(error, SyntaxError) else str(error)
    except Exception:
        text = '<exception str() failed>'
    lines = []
    if isinstance(error, SyntaxError) and error.lineno is not None:
        lines.append(f'  File "{error.filename or "<string>"}", line {error.lineno}\n')
    lines.append(f'{name}: {text}\n' if text else f'{name}\n')
    lines += [f'{note}\n' for note in getattr(error, '__notes__', None) or ()]
    return lines


class FrameSummary:
    def __init__(self, filename, lineno, name):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = ''

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))


def extract_tb(tb, limit=None):
    found = []
    while tb is not None:
        code = tb.tb_frame.f_code
        found.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name))
        tb = tb.tb_next
    return found


def extract_stack(f=None, limit=None):
    found = []
    frame = sys._getframe(1) if f is None else f
    while frame is not None:
        found.append(FrameSummary(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    return found[::-1]


def format_list(entries):
    return [f'  File "{one.filename}", line {one.lineno}, in {one.name}\n' for one in entries]


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb))


def format_exception(exc, value=None, tb=None, **options):
    error = exc if isinstance(exc, BaseException) else value
    head = ['Traceback (most recent call last):\n'] if error.__traceback__ is not None else []
    return head + format_tb(error.__traceback__) + format_exception_only(error)


def print_exc(limit=None, file=None, chain=True):
    print(''.join(format_exception(sys.exception())), end='', file=file)


def print_stack(f=None, limit=None, file=None):
    print(''.join(format_list(extract_stack(f or sys._getframe(1)))), end='', file=file)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
