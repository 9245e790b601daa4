"""What the writer and the reader of pickles share: exceptions, names of Python 2, how names are found."""

import builtins


class PickleError(Exception):
    """A base of the errors of pickling."""
    __module__ = '_pickle'


class PicklingError(PickleError):
    """An object cannot be pickled."""
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    """A pickle cannot be read."""
    __module__ = '_pickle'


# Modules and names of Python 3 that Python 2 had elsewhere: old protocols are written for it.
_OLD_MODULES = {
    'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'reprlib': 'repr', '_thread': 'thread',
    'socketserver': 'SocketServer', 'configparser': 'ConfigParser', 'test.support': 'test.test_support',
    'urllib.parse': 'urlparse', 'collections.abc': '_abcoll', '_functools': 'functools', '_pickle': 'pickle',
}
_OLD_NAMES = {
    ('builtins', 'range'): ('__builtin__', 'xrange'),
    ('functools', 'reduce'): ('__builtin__', 'reduce'),
    ('sys', 'intern'): ('__builtin__', 'intern'),
    ('builtins', 'chr'): ('__builtin__', 'unichr'),
    ('builtins', 'str'): ('__builtin__', 'unicode'),
    ('builtins', 'int'): ('__builtin__', 'long'),
    ('builtins', 'zip'): ('itertools', 'izip'),
    ('builtins', 'map'): ('itertools', 'imap'),
    ('builtins', 'filter'): ('itertools', 'ifilter'),
    ('itertools', 'filterfalse'): ('itertools', 'ifilterfalse'),
    ('itertools', 'zip_longest'): ('itertools', 'izip_longest'),
    ('collections', 'UserDict'): ('UserDict', 'IterableUserDict'),
    ('collections', 'UserList'): ('UserList', 'UserList'),
    ('collections', 'UserString'): ('UserString', 'UserString'),
}
for _name in ('quote', 'quote_plus', 'unquote', 'unquote_plus', 'urlencode'):
    _OLD_NAMES['urllib.parse', _name] = ('urllib', _name)

# Exceptions that Python 2 did not have: those that it had a more general one for, and the others.
_OS_EXCEPTIONS = {
    'BrokenPipeError', 'ChildProcessError', 'ConnectionAbortedError', 'ConnectionError', 'ConnectionRefusedError',
    'ConnectionResetError', 'FileExistsError', 'FileNotFoundError', 'InterruptedError', 'IsADirectoryError',
    'NotADirectoryError', 'PermissionError', 'ProcessLookupError', 'TimeoutError',
}
_NEW_EXCEPTIONS = {
    'BlockingIOError', 'RecursionError', 'StopAsyncIteration', 'BaseExceptionGroup', 'ExceptionGroup', 'EncodingWarning',
    'ResourceWarning', 'PythonFinalizationError',
}

_NEW_MODULES = {old: new for new, old in _OLD_MODULES.items()}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}
_NEW_NAMES['__builtin__', 'basestring'] = ('builtins', 'str')
_NEW_NAMES['exceptions', 'StandardError'] = ('builtins', 'Exception')
_NEW_NAMES['UserDict', 'UserDict'] = ('collections', 'UserDict')


def old_name(module, name):
    """Where Python 2 had what Python 3 has in a module under a name."""
    if module == 'builtins':
        value = getattr(builtins, name, None)
        if isinstance(value, type) and issubclass(value, BaseException) and name not in _NEW_EXCEPTIONS:
            return 'exceptions', 'OSError' if name in _OS_EXCEPTIONS else name.replace('ModuleNotFound', 'Import')
    if (module, name) in _OLD_NAMES:
        return _OLD_NAMES[module, name]
    return _OLD_MODULES.get(module, module), name


def new_name(module, name):
    """Where Python 3 has what Python 2 had in a module under a name."""
    if (module, name) in _NEW_NAMES:
        return _NEW_NAMES[module, name]
    if module == 'exceptions' and hasattr(builtins, name):
        return 'builtins', name
    return _NEW_MODULES.get(module, module), name


def by_path(obj, path):
    """An attribute by its dotted path, given as a list of names."""
    for name in path:
        obj = getattr(obj, name)
    return obj
