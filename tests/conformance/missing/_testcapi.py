"""The C API is not there: whoever calls it is skipped. Instances can be made, since a file of tests makes some before its first test."""

import sys
import unittest

CHAR_MAX, SHRT_MAX, INT_MAX, LONG_MAX, LLONG_MAX = 127, 2**15 - 1, 2**31 - 1, 2**31 - 1, 2**63 - 1
CHAR_MIN, SHRT_MIN, INT_MIN, LONG_MIN, LLONG_MIN = -128, -(2**15), -(2**31), -(2**31), -(2**63)
UCHAR_MAX, USHRT_MAX, UINT_MAX, ULONG_MAX, ULLONG_MAX = 255, 2**16 - 1, 2**32 - 1, 2**32 - 1, 2**64 - 1
PY_SSIZE_T_MAX, PY_SSIZE_T_MIN = sys.maxsize, -sys.maxsize - 1
FLT_MAX, FLT_MIN, DBL_MAX, DBL_MIN = 3.4028234663852886e38, 1.1754943508222875e-38, sys.float_info.max, sys.float_info.min


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
        raise unittest.SkipTest('needs the C API')

    def use(self, *others):
        raise unittest.SkipTest('needs the C API')

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __lt__ = __gt__ = __index__ = __iter__ = use


def __getattr__(name):
    if name.startswith('__') or name == 'raise_SIGINT_then_send_None':
        raise AttributeError(name)
    return Absent(name)
