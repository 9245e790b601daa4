"""Warnings and their filters, for as long as Taipan has no module of this name. The language's own warnings do not come here."""

import re

filters = []
_recorders = []


class WarningMessage:
    def __init__(self, message, category, filename='', lineno=0, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.source = source
        self.file = self.line = None

    def __str__(self):
        return f'{{message : {self.message!r}, category : {self.category.__name__!r}}}'


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    else:
        category = category or UserWarning
        message = category(message)
    for action, pattern, kind in filters:
        if issubclass(category, kind) and (pattern is None or pattern.match(str(message))):
            break
    else:
        action = 'default'
    if action == 'error':
        raise message
    if action != 'ignore' and _recorders:
        _recorders[-1].append(WarningMessage(message, category, source=source))


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    warn(message, category, source=source)


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, category=category, append=append)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    row = (action, re.compile(message, re.I) if message else None, category)
    filters.insert(len(filters) if append else 0, row)


def resetwarnings():
    filters.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self.record = record
        self.filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        self.before = filters[:]
        if self.filter is not None:
            simplefilter(*self.filter)
        if not self.record:
            return None
        _recorders.append([])
        return _recorders[-1]

    def __exit__(self, *info):
        filters[:] = self.before
        if self.record:
            _recorders.pop()
