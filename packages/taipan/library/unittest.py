"""Tests: cases with assertions, suites, a runner that reports as text."""

import sys
from _unittest_case import (
    AsyncCases, FunctionTestCase, IsolatedAsyncioTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups,
    enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from _unittest_run import (
    BaseTestSuite, TestLoader, TestProgram, TestResult, TestSuite, TextTestResult, TextTestRunner, defaultTestLoader,
    findTestCases, getTestCaseNames, installHandler, makeSuite, registerResult, removeHandler, removeResult)

main = TestProgram
__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
           'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'installHandler', 'registerResult', 'removeResult', 'removeHandler',
           'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']
del AsyncCases


def __getattr__(name):
    if name == 'mock':
        raise NotImplementedError('Taipan does not support unittest.mock yet')
    raise AttributeError(f"module 'unittest' has no attribute {name!r}")
