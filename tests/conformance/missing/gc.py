"""The garbage collector is that of the host: nothing can be asked of it."""

import unittest

garbage = []
callbacks = []


def collect(generation=2):
    return 0


def enable():
    pass


disable = enable


def isenabled():
    return True


def get_threshold():
    return 2000, 10, 0


def set_threshold(*values):
    pass


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)

    def needs_collector(*args):
        raise unittest.SkipTest(f'needs the garbage collector (gc.{name})')

    return needs_collector
