"""Collections of tests, and what finds them in a module."""

from unittest.case import TestCase

__unittest = True


class TestSuite:
    """Tests and suites, in order."""

    def __init__(self, tests=()):
        self._tests = list(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def __iter__(self):
        return iter(self._tests)

    def flat(self):
        """All its test cases, one after the other."""
        for test in self:
            if isinstance(test, TestSuite):
                yield from test.flat()
            else:
                yield test


class TestLoader:
    """Finds tests."""

    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        prefix = self.testMethodPrefix
        return [name for name in dir(testCaseClass) if name.startswith(prefix) and callable(getattr(testCaseClass, name))]

    def loadTestsFromTestCase(self, testCaseClass):
        return self.suiteClass(testCaseClass(name) for name in self.getTestCaseNames(testCaseClass))

    def loadTestsFromModule(self, module):
        """Of every TestCase in the module, and what its function `load_tests` adds."""
        suite = self.suiteClass()
        for name in dir(module):
            value = getattr(module, name)
            if isinstance(value, type) and issubclass(value, TestCase) and value is not TestCase:
                suite.addTest(self.loadTestsFromTestCase(value))
        if hasattr(module, 'load_tests'):
            suite = module.load_tests(self, suite, None)
        return suite


defaultTestLoader = TestLoader()


def findTestCases(module):
    return defaultTestLoader.loadTestsFromModule(module)
