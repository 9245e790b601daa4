"""Files and the environment: a test that needs them is skipped."""

import contextlib
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
    def __enter__(self):
        raise unittest.SkipTest('needs the environment')

    def __exit__(self, *info):
        pass


class FakePath:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


def skip_unless_symlink(test):
    return unittest.skip('needs files')(test)


skip_unless_hardlink = skip_unless_working_chmod = skip_if_dac_override = skip_unless_symlink
