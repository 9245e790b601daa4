"""unittest: results, suites, loader, runner, main."""

import sys
import time
import traceback
from _unittest_case import TestCase, SkipTest, doModuleCleanups


class TestResult:
    """What became of tests."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []
        self.testsRun = 0

    def startTestRun(self):
        pass

    stopTestRun = printErrors = startTestRun

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def stop(self):
        self.shouldStop = True

    def _note(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._note()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._note()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            kind = self.failures if issubclass(err[0], test.failureException) else self.errors
            kind.append((subtest, self._exc_info_to_string(err, test)))
            self._note()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._note()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def _exc_info_to_string(self, err, test):
        """The traceback, without the frames of this package."""
        kind, value, tb = err
        while tb is not None and '_unittest_' in tb.tb_frame.f_code.co_filename or \
                tb is not None and tb.tb_frame.f_code.co_filename.endswith('contextlib.py'):
            tb = tb.tb_next
        if isinstance(value, getattr(test, 'failureException', AssertionError)):
            entries, at = [], tb
            while at is not None:
                entries.append(at)
                at = at.tb_next
            while entries and '_unittest_' in entries[-1].tb_frame.f_code.co_filename:
                entries.pop()
            if entries:
                count = len(entries)
                parts = traceback.format_exception(kind, value, tb, limit=count)
                return ''.join(parts)
        return ''.join(traceback.format_exception(kind, value, tb))

    def __repr__(self):
        return (f'<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')


class BaseTestSuite:
    """Tests that run in order."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        return list(self) == list(other) if type(self) is type(other) else NotImplemented

    __hash__ = object.__hash__

    def __repr__(self):
        return f'<unittest.suite.{type(self).__name__} tests={list(self)}>'

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    failureException = None

    def __init__(self, description):
        self.description = description

    def __str__(self):
        return self.description

    id = __str__

    def shortDescription(self):
        return None


class TestSuite(BaseTestSuite):
    """Tests that run in order, with what their classes and modules set up."""

    def run(self, result, debug=False):
        top = not getattr(result, '_running', False)
        result._running = True
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, TestCase):
                if not self._enter(test, result):
                    continue
            test(result)
        if top:
            self._leave(None, result)
            result._running = False
        return result

    def _guard(self, function, name, result):
        try:
            function()
            return True
        except SkipTest as error:
            result.addSkip(_ErrorHolder(name), str(error))
        except Exception:
            result.addError(_ErrorHolder(name), sys.exc_info())
        return False

    def _leave(self, cls, result):
        previous = getattr(result, '_previous_class', None)
        if previous is None or previous is cls:
            return
        name = f'{previous.__module__}.{previous.__qualname__}'
        if not getattr(previous, '_classSetupFailed', False) and not getattr(previous, '__unittest_skip__', False):
            self._guard(previous.tearDownClass, f'tearDownClass ({name})', result)
        previous.doClassCleanups()
        for info in previous.tearDown_exceptions:
            result.addError(_ErrorHolder(f'tearDownClass ({name})'), info)
        if cls is None or cls.__module__ != previous.__module__:
            module = sys.modules.get(previous.__module__) or _main_names()
            tear_down = getattr(module, 'tearDownModule', None)
            if tear_down is not None and not getattr(result, '_module_failed', False):
                self._guard(tear_down, f'tearDownModule ({previous.__module__})', result)
            doModuleCleanups()
        result._previous_class = None

    def _enter(self, test, result):
        cls = type(test)
        previous = getattr(result, '_previous_class', None)
        if previous is cls:
            return not getattr(cls, '_classSetupFailed', False) and not getattr(result, '_module_failed', False)
        is_new_module = previous is None or previous.__module__ != cls.__module__
        self._leave(cls, result)
        result._previous_class = cls
        if is_new_module:
            result._module_failed = False
            module = sys.modules.get(cls.__module__) or _main_names()
            set_up = getattr(module, 'setUpModule', None)
            if set_up is not None:
                result._module_failed = not self._guard(set_up, f'setUpModule ({cls.__module__})', result)
        if result._module_failed:
            return False
        cls._classSetupFailed = False
        if getattr(cls, '__unittest_skip__', False):
            return True
        if not self._guard(cls.setUpClass, f'setUpClass ({cls.__module__}.{cls.__qualname__})', result):
            cls._classSetupFailed = True
            cls.doClassCleanups()
            return False
        return True


class _Names:
    """The global variables of the program, as a module has them."""

    def __init__(self, names):
        self.__dict__ = dict(names)


def _main_names():
    frame = sys._getframe(1)
    while frame.f_back is not None:
        frame = frame.f_back
    return _Names(frame.f_globals)


class TestLoader:
    """Finds tests."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        import functools
        names = [name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix)
                 and callable(getattr(testCaseClass, name))]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in sorted(vars(module)) if isinstance(module, _Names) else dir(module):
            value = getattr(module, name)
            if isinstance(value, type) and issubclass(value, TestCase) and value.__module__ != 'unittest.case' \
                    and value.__module__ != 'unittest.async_case':
                tests.append(self.loadTestsFromTestCase(value))
        suite = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        return suite if load_tests is None else load_tests(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        value = module
        if module is None:
            value = sys.modules.get(name.split('.')[0]) or __import__(name.split('.')[0])
            name = name.partition('.')[2]
        owner = None
        for part in name.split('.') if name else ():
            owner, value = value, getattr(value, part)
        if isinstance(value, type) and issubclass(value, TestCase):
            return self.loadTestsFromTestCase(value)
        if isinstance(owner, type) and issubclass(owner, TestCase):
            return self.suiteClass([owner(name.rsplit('.', 1)[-1])])
        if isinstance(value, (TestCase, BaseTestSuite)):
            return value
        if callable(value):
            return value()
        return self.loadTestsFromModule(value)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        raise NotImplementedError('Taipan does not support unittest discovery yet: there are no files')


defaultTestLoader = TestLoader()


def getTestCaseNames(testCaseClass, prefix, sortUsing=None, testNamePatterns=None):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    return loader.getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix='test', sortUsing=None, suiteClass=TestSuite):
    return suiteClass(map(testCaseClass, getTestCaseNames(testCaseClass, prefix)))


def findTestCases(module, prefix='test', sortUsing=None, suiteClass=TestSuite):
    return defaultTestLoader.loadTestsFromModule(module)


class _Stream:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.stream.write(text)
        self.stream.write('\n')


class TextTestResult(TestResult):
    """What became of tests, reported while they run."""

    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.showAll, self.dots = verbosity > 1, verbosity == 1
        self._new_line = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self.stream.flush()
            self._new_line = False

    def _status(self, test, word, letter, is_subtest=False):
        if self.showAll:
            if is_subtest or self._new_line:
                if not self._new_line:
                    self.stream.writeln()
                if is_subtest:
                    self.stream.write('  ')
                self.stream.write(self.getDescription(test) + ' ... ')
            self.stream.writeln(word)
            self._new_line = True
        elif self.dots:
            self.stream.write(letter)
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._status(subtest, 'FAIL' if failed else 'ERROR', 'F' if failed else 'E', True)
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._status(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._status(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._status(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._status(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._status(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._status(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        for word, entries in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in entries:
                self.stream.writeln(self.separator1)
                self.stream.writeln(f'{word}: {self.getDescription(test)}')
                self.stream.writeln(self.separator2)
                self.stream.writeln(text)
                self.stream.flush()
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()


class TextTestRunner:
    """Runs tests and reports as text."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _Stream(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity, self.failfast = descriptions, verbosity, failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        start = time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = time.perf_counter() - start
        result.printErrors()
        self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln(f'Ran {run} test{"s" if run != 1 else ""} in {taken:.3f}s')
        self.stream.writeln()
        infos = []
        if not result.wasSuccessful():
            self.stream.write('FAILED')
            infos += [f'{name}={len(found)}' for name, found in (('failures', result.failures), ('errors', result.errors)) if found]
        else:
            self.stream.write('NO TESTS RAN' if run == 0 and not result.skipped else 'OK')
        infos += [f'{name}={len(found)}' for name, found in (
            ('skipped', result.skipped), ('expected failures', result.expectedFailures),
            ('unexpected successes', result.unexpectedSuccesses)) if found]
        if infos:
            self.stream.write(f' ({", ".join(infos)})')
        self.stream.write('\n')
        self.stream.flush()
        return result


class TestProgram:
    """Runs the tests of the program, and ends it."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False, durations=None):
        if isinstance(module, str):
            module = _main_names() if module == '__main__' else __import__(module)
        self.module, self.verbosity = module, verbosity
        options = [] if argv is None else argv[1:]
        for option in [option for option in options if option.startswith('-')]:
            options.remove(option)
            if option in ('-v', '--verbose'):
                self.verbosity = 2
            elif option in ('-q', '--quiet'):
                self.verbosity = 0
            elif option in ('-f', '--failfast'):
                failfast = True
        names = options or defaultTest
        if names is None:
            self.test = testLoader.loadTestsFromModule(module)
        else:
            self.test = testLoader.loadTestsFromNames([names] if isinstance(names, str) else names, module)
        runner = TextTestRunner if testRunner is None else testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=bool(failfast))
        self.result = runner.run(self.test)
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


def installHandler():
    pass


def registerResult(result):
    pass


def removeResult(result):
    return False


def removeHandler(method=None):
    return method


for _class in (TestSuite, BaseTestSuite):
    _class.__module__ = 'unittest.suite'
TestResult.__module__ = 'unittest.result'
TextTestResult.__module__ = TextTestRunner.__module__ = 'unittest.runner'
del _class
