"""The one locale that there is: a test that sets another is skipped."""

import unittest

LC_ALL = LC_CTYPE = LC_COLLATE = LC_MONETARY = LC_NUMERIC = LC_TIME = 0


class Error(Exception):
    pass


def getpreferredencoding(do_setlocale=True):
    return 'utf-8'


getencoding = getpreferredencoding


def setlocale(category, locale=None):
    if locale is None:
        return 'C'
    raise unittest.SkipTest('needs a locale')


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)

    def needs_locale(*args):
        raise unittest.SkipTest(f'needs a locale (locale.{name})')

    return needs_locale
