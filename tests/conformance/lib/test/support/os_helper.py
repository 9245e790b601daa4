"""Files and the environment: a test that needs them is skipped."""

import contextlib
import os
import unittest


class _NoFile:
    """The name of a file; using it skips the test."""

    def __getattr__(self, name):
        raise unittest.SkipTest('needs files')

    def __fspath__(self):
        raise unittest.SkipTest('needs files')

    def __add__(self, other):
        raise unittest.SkipTest('needs files')


TESTFN = TESTFN_ASCII = TESTFN_UNICODE = TESTFN_NONASCII = TESTFN_UNDECODABLE = TESTFN_UNENCODABLE = _NoFile()
FS_NONASCII = ''
SAVEDCWD = '/'
FS_NONASCII = None


def unlink(name):
    """Nothing: there are no files."""


rmtree = rmdir = unlink


def create_empty_file(name):
    raise unittest.SkipTest('needs files')


@contextlib.contextmanager
def temp_cwd(name='', quiet=False):
    raise unittest.SkipTest('needs files')
    yield


temp_dir = change_cwd = temp_cwd


class EnvironmentVarGuard:
    """The environment of the program, which is as before at the end of the block."""

    def __enter__(self):
        self.before = dict(os.environ)
        return self

    def __exit__(self, *info):
        for name in [name for name in os.environ if name not in self.before]:
            del os.environ[name]
        os.environ.update(self.before)

    def __getitem__(self, name):
        return os.environ[name]

    def __setitem__(self, name, value):
        os.environ[name] = value

    set = __setitem__

    def unset(self, *names):
        for name in names:
            os.environ.pop(name, None)

    __delitem__ = unset


class FakePath:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


def skip_unless_symlink(test):
    return unittest.skip('needs files')(test)


skip_unless_hardlink = skip_unless_working_chmod = skip_if_dac_override = skip_unless_symlink
