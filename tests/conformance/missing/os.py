"""Names of files; whoever uses more of it is skipped."""

import unittest

name = 'posix'
sep = '/'
linesep = '\n'
curdir = '.'
environ = {}


class path:
    """Texts of paths: no file stands behind them."""

    sep = '/'

    @staticmethod
    def join(first, *others):
        return '/'.join((first, *others))

    @staticmethod
    def dirname(text):
        return text.rpartition('/')[0]

    @staticmethod
    def basename(text):
        return text.rpartition('/')[2]

    @staticmethod
    def splitext(text):
        head, dot, tail = text.rpartition('.')
        return (head, dot + tail) if dot and '/' not in tail else (text, '')

    @staticmethod
    def abspath(text):
        return text

    @staticmethod
    def exists(text):
        return False


class PathLike:
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, '__fspath__')


def fspath(value):
    return value if isinstance(value, (str, bytes)) else type(value).__fspath__(value)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)

    def needs_files(*args, **kwargs):
        raise unittest.SkipTest(f'needs files (os.{name})')

    return needs_files
