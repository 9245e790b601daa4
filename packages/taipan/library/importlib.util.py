"""Whether a module can be imported, and modules made by hand."""

import sys as _sys
from importlib import _absolute
from importlib.machinery import ModuleSpec
from types import ModuleType as _ModuleType

__all__ = ['find_spec', 'module_from_spec', 'resolve_name', 'spec_from_loader']


def resolve_name(name, package):
    """The absolute name that a name with dots in front stands for, seen from a package."""
    return _absolute(name, package, 'resolve_name')


def find_spec(name, package=None):
    """How a module is found, None if there is none of this name. A module is imported to find out."""
    full = _absolute(name, package, 'find_spec')
    parent = full.rpartition('.')[0]
    if full not in _sys.modules:
        if parent and not hasattr(__import__(parent, fromlist=['__path__']), '__path__'):
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {full!r}', name=full)
        try:
            __import__(full)
        except ModuleNotFoundError as error:
            if error.name != full:
                raise
            return None
    module = _sys.modules[full]
    spec = getattr(module, '__spec__', None)
    if spec is None:
        if full == '__main__':
            raise ValueError(f'{full}.__spec__ is None')
        spec = ModuleSpec(full, None, origin=getattr(module, '__file__', None), is_package=hasattr(module, '__path__'))
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """What says that a loader loads a module of this name."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if is_package is None and hasattr(loader, 'is_package'):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            pass
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def module_from_spec(spec):
    """A new module, made by its loader if that wants to; its code has not run yet."""
    module = spec.loader.create_module(spec) if hasattr(spec.loader, 'create_module') else None
    if module is None:
        module = _ModuleType(spec.name)
    module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, spec.parent
    return module
