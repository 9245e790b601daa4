"""Warnings: which are shown, which become exceptions, and where they are written."""

import sys
from _traceback import source_of

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']

_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once', 'all')

# Action, pattern of the message, category, pattern of the module, line; the first that fits counts.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}
_changes = 0


class WarningMessage:
    """A warning with where it came from."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')

    __repr__ = object.__repr__


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        line = _lines.get((filename, lineno), '')
    line = line.strip()
    return f'{text}  {line}\n' if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, or to standard error."""
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_original_show = showwarning
# Source lines of what has warned.
_lines = {}


def _show(message):
    if _log is not None:
        _log.append(message)
    else:
        showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


_log = None


def _changed():
    global _changes
    _changes += 1


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Adds a filter with patterns."""
    import re
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add((action, re.compile(message, re.IGNORECASE) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Adds a filter that fits every module and message."""
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def resetwarnings():
    """Removes all filters."""
    filters[:] = []
    _changed()


def _fits(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Warns, or raises the warning if a filter says so."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(max(1, stacklevel))
    except ValueError:
        frame = None
    if frame is None:
        scope, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        scope, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
        source_text = source_of(frame.f_code)
        if source_text is not None:
            _lines[filename, lineno] = source_text.split('\n')[lineno - 1]
    registry = scope.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, scope.get('__name__', '<string>'), registry, scope, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warns of something at a place that is named."""
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module.endswith('.py'):
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _changes:
        registry.clear()
        registry['version'] = _changes
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    for action, pattern, kind, where, line in filters:
        if _fits(pattern, text) and issubclass(category, kind) and _fits(where, module) and line in (0, lineno):
            break
    else:
        action = defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = True
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = True
    elif action == 'module':
        registry[key] = True
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = True
    elif action == 'default':
        registry[key] = True
    elif action not in ('always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {(action, pattern, kind, where, line)}')
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _warn_of_syntax(message, filename, lineno, line):
    """Warns on behalf of the compiler."""
    if line is not None:
        _lines[filename, lineno] = line
    warn_explicit(message, SyntaxWarning, filename, lineno)


class catch_warnings:
    """Keeps the filters as they are, and collects warnings in a list if asked to."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._entered = record, False
        self._filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        global _log
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._saved = filters[:], showwarning, _log
        _changed()
        if self._record:
            _log = []
        if self._filter is not None:
            simplefilter(*self._filter)
        return _log if self._record else None

    def __exit__(self, *exc_info):
        global showwarning, _log
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters[:], showwarning, _log = self._saved
        _changed()

    def __repr__(self):
        args = ['record=True'] if self._record else []
        return f'{type(self).__name__}({", ".join(args)})'


class deprecated:
    """Marks a class or function as one that should not be used any more."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        import functools
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                return original(cls) if original is object.__new__ else original(cls, *args, **kwargs)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = message
            return arg

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper
