"""TestCase, its assertions, and the decorators of methods."""

import re
import sys
import warnings

from unittest.difference import describe

__unittest = True


class SkipTest(Exception):
    """Raised by a test that cannot run here; the argument says why."""


def skip(reason):
    """A decorator: the method or class is not run."""

    def mark(thing):
        thing.__unittest_skip__ = True
        thing.__unittest_skip_why__ = reason
        return thing

    if callable(reason):
        thing, reason = reason, ''
        return mark(thing)
    return mark


def skipIf(condition, reason):
    return skip(reason) if condition else lambda thing: thing


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(thing):
    """A decorator: the method passes when it fails."""
    thing.__unittest_expecting_failure__ = True
    return thing


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(manager):
    value = manager.__enter__()
    addModuleCleanup(manager.__exit__, None, None, None)
    return value


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


def name_of(expected):
    if isinstance(expected, tuple):
        return ' or '.join(name_of(one) for one in expected)
    return getattr(expected, '__name__', str(expected))


class RaisesContext:
    """The context manager of assertRaises and assertRaisesRegex."""

    def __init__(self, case, expected, pattern=None, msg=None):
        types = expected if isinstance(expected, tuple) else (expected,)
        if not all(isinstance(one, type) and issubclass(one, BaseException) for one in types):
            raise TypeError('assertRaises() arg 1 must be an exception type or tuple of exception types')
        self.case = case
        self.expected = expected
        self.pattern = re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        self.msg = msg
        self.exception = None

    def call(self, args, kwargs):
        """As a context manager when there is no function to call."""
        try:
            if not args:
                return self
            function, *args = args
            with self:
                function(*args, **kwargs)
        finally:
            self = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.case.fail_with(self.msg, f'{name_of(self.expected)} not raised')
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.pattern is not None and not self.pattern.search(str(error)):
            self.case.fail_with(self.msg, f'"{self.pattern.pattern}" does not match "{error}"')
        return True


class WarnsContext:
    """The context manager of assertWarns and assertWarnsRegex."""

    def __init__(self, case, expected, pattern=None, msg=None):
        self.case = case
        self.expected = expected
        self.pattern = re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        self.msg = msg

    call = RaisesContext.call

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.recorder = warnings.catch_warnings(record=True)
        self.warnings = self.recorder.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, error, traceback):
        self.recorder.__exit__(kind, error, traceback)
        if kind is not None:
            return
        fitting = [one for one in self.warnings if isinstance(one.message, self.expected)]
        matching = [one for one in fitting if self.pattern is None or self.pattern.search(str(one.message))]
        if matching:
            self.warning = matching[0].message
            self.filename = matching[0].filename
            self.lineno = matching[0].lineno
        elif fitting:
            self.case.fail_with(self.msg, f'"{self.pattern.pattern}" does not match "{fitting[0].message}"')
        else:
            self.case.fail_with(self.msg, f'{name_of(self.expected)} not triggered')


class SubTest:
    """The context manager of TestCase.subTest: a failure inside is noted, and the method goes on."""

    def __init__(self, case, message, parameters):
        self.case = case
        self.message = message
        self.parameters = parameters

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.case.ran += 1
        if kind is None or not issubclass(kind, Exception):
            return False
        if issubclass(kind, SkipTest):
            self.case.skips.append(error)
            return True
        self.case.errors.append((f'{self.message or ""} {self.parameters}', error))
        return True


class TestCase:
    """One test method, run by `run`."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = []

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._testMethodDoc = getattr(getattr(self, methodName, None), '__doc__', None)
        self._cleanups = []
        self.errors = []
        self.skips = []
        self.ran = 0

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return f'{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}'

    def shortDescription(self):
        return (self._testMethodDoc or '').strip().partition('\n')[0].strip() or None

    def countTestCases(self):
        return 1

    def __str__(self):
        return f'{self._testMethodName} ({self.id()})'

    def __repr__(self):
        return f'<{type(self).__qualname__} testMethod={self._testMethodName}>'

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    # Running

    def run(self):
        """Runs the method with what belongs around it. Raises what it raises; failures of subtests are in `errors` afterwards, by what they are called, and those that
        were skipped in `skips`."""
        method = getattr(self, self._testMethodName)
        for marked in (method, type(self)):
            if getattr(marked, '__unittest_skip__', False):
                raise SkipTest(marked.__unittest_skip_why__)
        expecting = getattr(method, '__unittest_expecting_failure__', False) or getattr(
            type(self), '__unittest_expecting_failure__', False
        )
        try:
            self.setUp()
            try:
                method()
            except SkipTest:
                raise
            except Exception:
                if not expecting:
                    raise
            else:
                if expecting and not self.errors:
                    self.fail('unexpected success')
            finally:
                self.tearDown()
        finally:
            self.doCleanups()
        if expecting:
            self.errors.clear()

    def debug(self):
        self.run()

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, manager):
        value = type(manager).__enter__(manager)
        self.addCleanup(type(manager).__exit__, manager, None, None, None)
        return value

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        if '_class_cleanups' not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, manager):
        value = manager.__enter__()
        cls.addClassCleanup(manager.__exit__, None, None, None)
        return value

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    def subTest(self, msg=None, **params):
        return SubTest(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def fail_with(self, msg, standard):
        raise self.failureException(standard if msg is None else f'{standard} : {msg}')

    def addTypeEqualityFunc(self, typeobj, function):
        """Only the text of the failure would depend on it."""

    # Truth and identity

    def assertTrue(self, expr, msg=None):
        if not expr:
            self.fail_with(msg, f'{describe(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self.fail_with(msg, f'{describe(expr)} is not false')

    def assertIs(self, first, second, msg=None):
        if first is not second:
            self.fail_with(msg, f'{describe(first)} is not {describe(second)}')

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            self.fail_with(msg, f'unexpectedly identical: {describe(first)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail_with(msg, f'{describe(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail_with(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail_with(msg, f'{describe(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail_with(msg, f'{describe(obj)} is an instance of {cls!r}')

    def assertIsSubclass(self, cls, superclass, msg=None):
        if not issubclass(cls, superclass):
            self.fail_with(msg, f'{cls!r} is not a subclass of {superclass!r}')

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        if issubclass(cls, superclass):
            self.fail_with(msg, f'{cls!r} is a subclass of {superclass!r}')

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self.fail_with(msg, f'{describe(obj)} has no attribute {name!r}')

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            self.fail_with(msg, f'{describe(obj)} has unexpected attribute {name!r}')

    # Comparisons

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            self.fail_with(msg, f'{describe(first, second)} != {describe(second, first)}')

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self.fail_with(msg, f'{describe(first)} == {describe(second)}')

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        self.assertEqual(first, second, msg)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(first, seq_type)
            self.assertIsInstance(second, seq_type)
        if first == second:
            return
        if len(first) != len(second) or any(not a == b for a, b in zip(first, second)):
            self.fail_with(msg, f'Sequences differ: {describe(first, second)} != {describe(second, first)}')

    def assertListEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, seq_type=list)

    def assertTupleEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, seq_type=tuple)

    def assertSetEqual(self, first, second, msg=None):
        self.assertEqual(set(first), set(second), msg)

    def assertDictEqual(self, first, second, msg=None):
        self.assertIsInstance(first, dict, 'First argument is not a dictionary')
        self.assertIsInstance(second, dict, 'Second argument is not a dictionary')
        self.assertEqual(first, second, msg)

    def assertCountEqual(self, first, second, msg=None):
        rest = list(second)
        for item in first:
            if item not in rest:
                self.fail_with(msg, f'Element counts were not equal: {describe(item)} is in the first only')
            rest.remove(item)
        if rest:
            self.fail_with(msg, f'Element counts were not equal: {describe(rest)} are in the second only')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail_with(msg, f'{describe(a)} not less than {describe(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail_with(msg, f'{describe(a)} not less than or equal to {describe(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail_with(msg, f'{describe(a)} not greater than {describe(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail_with(msg, f'{describe(a)} not greater than or equal to {describe(b)}')

    def _is_close(self, first, second, places, delta):
        if first == second:
            return True
        if delta is not None:
            return abs(first - second) <= delta
        return round(abs(first - second), 7 if places is None else places) == 0

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if not self._is_close(first, second, places, delta):
            self.fail_with(msg, f'{describe(first)} != {describe(second)} within the tolerance')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if self._is_close(first, second, places, delta):
            self.fail_with(msg, f'{describe(first)} == {describe(second)} within the tolerance')

    # Membership and texts

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail_with(msg, f'{describe(member)} not found in {describe(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail_with(msg, f'{describe(member)} unexpectedly found in {describe(container)}')

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = re.compile(expected_regex)
        if not pattern.search(text):
            self.fail_with(msg, f"Regex didn't match: {pattern.pattern!r} not found in {describe(text)}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = re.compile(unexpected_regex)
        if pattern.search(text):
            self.fail_with(msg, f'Regex matched: {pattern.pattern!r} in {describe(text)}')

    def assertStartsWith(self, s, prefix, msg=None):
        if not s.startswith(prefix):
            self.fail_with(msg, f"{describe(s)} doesn't start with {prefix!r}")

    def assertEndsWith(self, s, suffix, msg=None):
        if not s.endswith(suffix):
            self.fail_with(msg, f"{describe(s)} doesn't end with {suffix!r}")

    # Exceptions and warnings

    def assertRaises(self, expected_exception, *args, **kwargs):
        return RaisesContext(self, expected_exception, None, self._message(args, kwargs)).call(args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = RaisesContext(self, expected_exception, expected_regex, self._message(args, kwargs))
        return context.call(args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return WarnsContext(self, expected_warning, None, self._message(args, kwargs)).call(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = WarnsContext(self, expected_warning, expected_regex, self._message(args, kwargs))
        return context.call(args, kwargs)

    def _message(self, args, kwargs):
        return None if args else kwargs.pop('msg', None)
