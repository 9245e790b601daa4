"""Checks of warnings."""

import contextlib
import re
import warnings


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always', SyntaxWarning)
        compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(len(caught), 1, caught)
    [warning] = caught
    testcase.assertTrue(issubclass(warning.category, SyntaxWarning))
    testcase.assertRegex(str(warning.message), errtext)
    testcase.assertEqual(warning.filename, '<testcase>')
    testcase.assertIsNotNone(warning.lineno)
    if lineno is not None:
        testcase.assertEqual(warning.lineno, lineno)
    with warnings.catch_warnings():
        warnings.simplefilter('error', SyntaxWarning)
        with testcase.assertRaisesRegex(SyntaxError, errtext):
            compile(statement, '<testcase>', 'exec')


@contextlib.contextmanager
def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings('always', message=message, category=category)
        yield
    testcase.assertEqual(caught, [])


class WarningsRecorder:
    def __init__(self, warnings_list):
        self._warnings = warnings_list

    @property
    def warnings(self):
        return self._warnings

    def __getattr__(self, name):
        if self._warnings:
            return getattr(self._warnings[-1], name)
        return None

    def reset(self):
        del self._warnings[:]


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    """Each of `filters` is a pattern and a category; a warning that fits none fails, and so does one of them that fits no warning."""
    if quiet is None:
        quiet = not filters
    filters = filters or (('', Warning),)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield WarningsRecorder(caught)
    rest = list(caught)
    missing = []
    for pattern, category in filters:
        fitting = [
            one for one in rest if issubclass(one.category, category) and re.match(pattern, str(one.message), re.I)
        ]
        if not fitting:
            missing.append((pattern, category.__name__))
        rest = [one for one in rest if one not in fitting]
    if rest:
        raise AssertionError(f'unhandled warning {rest[0].message}')
    if missing and not quiet:
        raise AssertionError(f'filter {missing[0]} did not catch any warning')


def ignore_warnings(*, category, message=''):
    def decorate(test):
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.filterwarnings('ignore', category=category, message=message)
                return test(self, *args, **kwargs)

        wrapper.__name__ = test.__name__
        return wrapper

    return decorate


@contextlib.contextmanager
def save_restore_warnings_filters():
    with warnings.catch_warnings():
        yield
