"""Importing by name (library reference, importlib)."""

import sys as _sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__path__ = ['importlib']
__import__ = __import__


def _absolute(name, package, caller):
    """The absolute name that a name with dots in front stands for, seen from a package."""
    level = len(name) - len(name.lstrip('.'))
    if level == 0:
        return name
    if not package:
        if caller == 'import_module':
            raise TypeError(f'the \'package\' argument is required to perform a relative import for {name!r}')
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{name[level:]}' if name[level:] else parts[0]


def import_module(name, package=None):
    """The module of this name, imported if it was not before. A name with dots in front is looked for from a package."""
    full = _absolute(name, package, 'import_module')
    if not full:
        raise ValueError('Empty module name')
    __import__(full)
    return _sys.modules[full]


def invalidate_caches():
    """Does nothing: no finder remembers what was there."""


def reload(module):
    """Runs the code of a module again, in the same module. Returns the module."""
    name = getattr(module, '__name__', None)
    if name is None or not hasattr(module, '__dict__') or isinstance(module, type):
        raise TypeError('reload() argument must be a module')
    if _sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    parent, _, last = name.rpartition('.')
    del _sys.modules[name]
    try:
        __import__(name)
        module.__dict__.update(_sys.modules[name].__dict__)
    finally:
        _sys.modules[name] = module
    if parent:
        setattr(_sys.modules[parent], last, module)
    return module
