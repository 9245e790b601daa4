"""A small stand-in for CPython's unittest: what the tests of the language need, and no more."""

from unittest.case import (
    SkipTest,
    TestCase,
    addModuleCleanup,
    doModuleCleanups,
    enterModuleContext,
    expectedFailure,
    skip,
    skipIf,
    skipUnless,
)
from unittest.suite import TestLoader, TestSuite, defaultTestLoader, findTestCases

__unittest = True


def main(*args, **kwargs):
    """Nothing: whoever imports a file of tests runs them."""
