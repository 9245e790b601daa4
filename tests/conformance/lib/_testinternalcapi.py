"""What a file of tests imports from CPython's internals before its first test: whoever calls it is skipped."""

import unittest


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)

    def needs_c_api(*args, **kwargs):
        raise unittest.SkipTest('needs the C API')

    return needs_c_api
