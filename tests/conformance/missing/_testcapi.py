"""The C API is not there: whoever calls it is skipped. Instances can be made, since a file of tests makes some before its first test."""

import unittest


class Absent:
    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return Absent(name)

    def __call__(self, *args, **kwargs):
        if self._name.startswith('Meth'):
            return Absent('instance')
        raise unittest.SkipTest(f'needs the C API')

    def use(self, *others):
        raise unittest.SkipTest(f'needs the C API')

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __lt__ = __gt__ = __index__ = __iter__ = use


def __getattr__(name):
    if name.startswith('__') or name == 'raise_SIGINT_then_send_None':
        raise AttributeError(name)
    return Absent(name)
