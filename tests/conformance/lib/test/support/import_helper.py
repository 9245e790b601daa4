"""Imports that skip the test when the module is not there."""

import contextlib
import importlib
import sys
import unittest

NEEDS = {'_testcapi': 'the C API', '_testinternalcapi': 'the C API', '_testlimitedcapi': 'the C API', 'ctypes': 'the C API'}


def import_module(name, deprecated=False, *, required_on=()):
    if name in NEEDS:
        raise unittest.SkipTest(f'needs {NEEDS[name]}')
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False):
    """A module imported anew, with others anew as well or as if they were not there; sys.modules is as before afterwards. None if it cannot be."""
    if sys.implementation.name == 'taipan':
        # No module of its library is there in two versions.
        return import_module(name)
    saved = {}
    for other in (name, *fresh, *blocked):
        for known in list(sys.modules):
            if known == other or known.startswith(f'{other}.'):
                saved[known] = sys.modules.pop(known)
    try:
        for other in blocked:
            sys.modules[other] = None
        for other in fresh:
            importlib.import_module(other)
        return importlib.import_module(name)
    except ImportError:
        return None
    finally:
        for other in (name, *fresh, *blocked):
            sys.modules.pop(other, None)
        sys.modules.update(saved)


def unload(name):
    for other in [other for other in sys.modules if other == name or other.startswith(name + '.')]:
        del sys.modules[other]


forget = unload


@contextlib.contextmanager
def ready_to_import(name=None, source=''):
    raise unittest.SkipTest('needs files')
    yield
