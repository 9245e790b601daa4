"""Threads: a test that needs them is skipped."""

import unittest

can_start_thread = False


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest('needs threads')
    return unittest.skip('needs threads')


def reap_threads(test):
    return test
