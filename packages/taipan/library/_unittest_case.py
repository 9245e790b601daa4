"""unittest: cases and their assertions."""

import collections
import contextlib
import functools
import pprint
import re
import sys
import types
import warnings


class SkipTest(Exception):
    """Raised by a test that is to be skipped."""


class _ShouldStop(Exception):
    """The test is over."""


SkipTest.__module__ = 'unittest.case'
_MAX_LENGTH = 80


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    return result if not short or len(result) < _MAX_LENGTH else result[:_MAX_LENGTH] + ' [truncated]...'


def _common_shorten(*values):
    """Texts of values, without most of what they have in common at the beginning."""
    texts = [safe_repr(value) for value in values]
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    least, most = min(texts), max(texts)
    prefix = least
    for i, c in enumerate(least):
        if c != most[i]:
            prefix = least[:i]
            break
    count = len(prefix)
    shorten = lambda text, start, end: text if len(text) - start - end <= 12 else \
        f'{text[:start]}[{len(text) - start - end} chars]{text[len(text) - end:]}'
    room = _MAX_LENGTH - (longest - count + 5 + 12)
    if room > 5:
        prefix = shorten(prefix, 5, room)
        return [prefix + text[count:] for text in texts]
    prefix = shorten(prefix, 5, 5)
    return [prefix + shorten(text[count:], 41, 5) for text in texts]


def skip(reason):
    """Skips a test or a class of tests."""
    def decorate(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            item = wrapper
        item.__unittest_skip__, item.__unittest_skip_why__ = True, reason
        return item
    if isinstance(reason, types.FunctionType):
        item, reason = reason, ''
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


def enterModuleContext(cm):
    result = cm.__enter__()
    addModuleCleanup(cm.__exit__, None, None, None)
    return result


class _Expectation:
    """What assertRaises and its like return without a callable."""

    def __init__(self, expected, test, what, regex=None):
        self.expected, self.test_case, self.what = expected, test, what
        self.expected_regex = re.compile(regex) if isinstance(regex, (str, bytes)) else regex
        self.msg = None
        self.obj_name = None

    def handle(self, name, args, kwargs):
        base = BaseException if self.what == 'raised' else Warning
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, base) for kind in kinds):
            raise TypeError(f'{name}() arg 1 must be ' + ('an exception type or tuple of exception types'
                            if base is BaseException else 'a warning category or tuple of warning categories'))
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', str(function))
        with self:
            function(*args, **kwargs)
        return None

    def fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _name(self):
        kinds = self.expected
        return kinds.__name__ if isinstance(kinds, type) else str(kinds)

    def _missing(self):
        by = f' by {self.obj_name}' if self.obj_name else ''
        self.fail(f'{self._name()} not {self.what}{by}')


class _RaisesContext(_Expectation):
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            self._missing()
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(value)):
            self.fail(f'"{self.expected_regex.pattern}" does not match "{value}"')
        return True


class _WarnsContext(_Expectation):
    def __enter__(self):
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter('always', self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, kind, value, tb):
        self._manager.__exit__(kind, value, tb)
        if kind is not None:
            return
        first = None
        for entry in self.warnings:
            if not isinstance(entry.message, self.expected):
                continue
            first = entry.message if first is None else first
            if self.expected_regex is not None and not self.expected_regex.search(str(entry.message)):
                continue
            self.warning, self.filename, self.lineno = entry.message, entry.filename, entry.lineno
            return
        if first is not None:
            self.fail(f'"{self.expected_regex.pattern}" does not match "{first}"')
        self._missing()


class _LogsContext:
    def __init__(self, test, logger, level, no_logs):
        self.test_case, self.no_logs = test, no_logs
        import logging
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging.INFO if level is None else logging.getLevelName(level) if isinstance(level, str) else level

    def __enter__(self):
        import logging
        context = self

        class Handler(logging.Handler):
            def emit(self, record):
                context.records.append(record)
                context.output.append(self.format(record))

        self.records, self.output = [], []
        handler = Handler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        logger = self.logger
        self._saved = logger.handlers[:], logger.level, logger.propagate
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self.level)
        return None if self.no_logs else self

    def __exit__(self, kind, value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._saved
        self.logger.setLevel(level)
        if kind is not None:
            return False
        level = logging.getLevelName(self.level)
        if self.no_logs:
            if self.records:
                raise self.test_case.failureException(f'Unexpected logs found: {self.output!r}')
        elif not self.records:
            raise self.test_case.failureException(f'no logs of level {level} or higher triggered on {self.logger.name}')


class TestCase:
    """A test."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed, cls._class_cleanups = False, []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        method = getattr(self, methodName, None)
        if method is None:
            if methodName != 'runTest':
                raise ValueError(f'no such test method in {type(self)}: {methodName}')
            self._testMethodDoc = None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups, self._subtest = [], None
        self._equality = {dict: self.assertDictEqual, list: self.assertListEqual, tuple: self.assertTupleEqual,
                          set: self.assertSetEqual, frozenset: self.assertSetEqual, str: self.assertMultiLineEqual}

    def setUp(self):
        pass

    tearDown = setUp

    @classmethod
    def setUpClass(cls):
        pass

    tearDownClass = setUpClass

    def addTypeEqualityFunc(self, typeobj, function):
        self._equality[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        result = cm.__enter__()
        cls.addClassCleanup(cm.__exit__, None, None, None)
        return result

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from _unittest_run import TestResult
        return TestResult()

    def shortDescription(self):
        return self._testMethodDoc.strip().split('\n')[0].strip() if self._testMethodDoc else None

    def id(self):
        return f'{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}'

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        return f'{self._testMethodName} ({name}.{self._testMethodName})'

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>'

    # --- running ------------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _part(self, test, is_subtest=False):
        """Runs a part of the test, and notes what it raises."""
        outcome = self._outcome
        before, outcome.success = outcome.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            outcome.success = False
            outcome.result.addSkip(test, str(error))
        except _ShouldStop:
            pass
        except BaseException:
            info = sys.exc_info()
            if outcome.expects_failure:
                outcome.expected = info
            else:
                outcome.success = False
                if is_subtest:
                    outcome.result.addSubTest(test.test_case, test, info)
                elif issubclass(info[0], test.failureException):
                    outcome.result.addFailure(test, info)
                else:
                    outcome.result.addError(test, info)
        else:
            if is_subtest and outcome.success:
                outcome.result.addSubTest(test.test_case, test, None)
        finally:
            outcome.success = outcome.success and before

    @contextlib.contextmanager
    def subTest(self, msg=None, **params):
        outer = self._subtest
        values = {**(outer.params if outer is not None else {}), **params}
        self._subtest = _SubTest(self, msg, values)
        try:
            with self._part(self._subtest, True):
                yield
            if not self._outcome.success and self._outcome.result.failfast:
                raise _ShouldStop
            if self._outcome.expected is not None:
                raise _ShouldStop
        finally:
            self._subtest = outer

    def _call(self, function, *args, **kwargs):
        return function(*args, **kwargs)

    def run(self, result=None):
        own_result = result is None
        if own_result:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                result.addSkip(self, getattr(type(self), '__unittest_skip_why__', '') or
                               getattr(method, '__unittest_skip_why__', ''))
                return result
            expects_failure = getattr(self, '__unittest_expecting_failure__', False) or \
                getattr(method, '__unittest_expecting_failure__', False)
            outcome = self._outcome = types.SimpleNamespace(success=True, result=result, expected=None,
                                                            expects_failure=False)
            with self._part(self):
                self._call(self.setUp)
            if outcome.success:
                outcome.expects_failure = expects_failure
                with self._part(self):
                    self._call(method)
                outcome.expects_failure = False
                with self._part(self):
                    self._call(self.tearDown)
            self.doCleanups()
            if outcome.success:
                if expects_failure:
                    if outcome.expected:
                        result.addExpectedFailure(self, outcome.expected)
                    else:
                        result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            return result
        finally:
            result.stopTest(self)
            if own_result:
                result.stopTestRun()

    __call__ = run

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with self._part(self):
                self._call(function, *args, **kwargs)
        return self._outcome.success

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()

    def skipTest(self, reason):
        raise SkipTest(reason)

    # --- assertions ---------------------------------------------------------------------------------------------------

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _fail(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f'{safe_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f'{safe_repr(expr)} is not false')

    def assertEqual(self, first, second, msg=None):
        compare = self._equality.get(type(first)) if type(first) is type(second) else None
        if compare is not None:
            compare(first, second, msg=msg)
        elif not first == second:
            self._fail(msg, '%s != %s' % tuple(_common_shorten(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def _almost(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            return difference, difference <= delta, f'within {safe_repr(delta)} delta'
        places = 7 if places is None else places
        return difference, round(difference, places) == 0, f'within {places!r} places'

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference, near, how = self._almost(first, second, places, delta)
        if not near:
            self._fail(msg, f'{safe_repr(first)} != {safe_repr(second)} {how} ({safe_repr(difference)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference, near, how = self._almost(first, second, places, delta)
        if first == second or near:
            tail = f' ({safe_repr(difference)} difference)' if delta is not None else ''
            self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)} {how}{tail}')

    def _with_diff(self, msg, text, difference):
        """A failure with a difference, unless that is too long."""
        if self.maxDiff is None or len(difference) <= self.maxDiff:
            text += difference
        else:
            text += f'\nDiff is {len(difference)} characters long. Set self.maxDiff to None to see it.'
        self._fail(msg, text)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for word, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{word} sequence is not a {name}: {safe_repr(seq)}')
        if seq1 == seq2:
            return
        text = f'{name.capitalize()}s differ: %s != %s\n' % tuple(_common_shorten(seq1, seq2))
        for i in range(min(len(seq1), len(seq2))):
            if seq1[i] != seq2[i]:
                text += f'\nFirst differing element {i}:\n%s\n%s\n' % tuple(_common_shorten(seq1[i], seq2[i]))
                break
        else:
            if len(seq1) == len(seq2) and seq_type is None and type(seq1) is not type(seq2):
                return
        if len(seq1) != len(seq2):
            longer, word = (seq1, 'First') if len(seq1) > len(seq2) else (seq2, 'Second')
            at = min(len(seq1), len(seq2))
            text += f'\n{word} {name} contains {abs(len(seq1) - len(seq2))} additional elements.\n'
            text += f'First extra element {at}:\n{safe_repr(longer[at])}\n'
        self._with_diff(msg, text, '\n' + _diff(pprint.pformat(seq1), pprint.pformat(seq2)))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for word, only in (('first', set1.difference(set2)), ('second', set2.difference(set1))):
            if only:
                lines.append(f'Items in the {word} set but not the {"second" if word == "first" else "first"}:')
                lines += [repr(item) for item in only]
        if lines:
            self._fail(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._with_diff(msg, '%s != %s' % tuple(_common_shorten(d1, d2)),
                            '\n' + _diff(pprint.pformat(d1), pprint.pformat(d2)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first != second:
            a, b = first, second
            # An end of line for both texts if one has none, but none for an empty text.
            if any(text and not text.endswith('\n') for text in (a, b)):
                a, b = (text and text + '\n' for text in (a, b))
            self._with_diff(msg, '%s != %s' % tuple(_common_shorten(first, second)),
                            '\n' + _diff(a, b, True))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            a, b = collections.Counter(first), collections.Counter(second)
            keys = [*a, *(key for key in b if key not in a)]
            differences = [(a[key], b[key], key) for key in keys if a[key] != b[key]]
        except TypeError:
            keys = []
            for value in first + second:
                if value not in keys:
                    keys.append(value)
            differences = [(first.count(key), second.count(key), key) for key in keys
                           if first.count(key) != second.count(key)]
        if differences:
            lines = [f'First has {m}, Second has {n}:  {value!r}' for m, n, value in differences]
            self._with_diff(msg, 'Element counts were not equal:\n', '\n'.join(lines))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    def assertIsSubclass(self, cls, superclass, msg=None):
        if not issubclass(cls, superclass):
            self._fail(msg, f'{cls!r} is not a subclass of {superclass!r}')

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self._fail(msg, f'{type(obj).__name__!r} object has no attribute {name!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        unexpected_regex = re.compile(unexpected_regex)
        found = unexpected_regex.search(text)
        if found:
            self._fail(msg, f'Regex matched: {found[0]!r} matches {unexpected_regex.pattern!r} in {text!r}')

    def assertStartsWith(self, s, prefix, msg=None):
        if not s.startswith(prefix):
            self._fail(msg, f"{safe_repr(s)} doesn't start with {safe_repr(prefix)}")

    def assertEndsWith(self, s, suffix, msg=None):
        if not s.endswith(suffix):
            self._fail(msg, f"{safe_repr(s)} doesn't end with {safe_repr(suffix)}")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _RaisesContext(expected_exception, self, 'raised').handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _RaisesContext(expected_exception, self, 'raised', expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _WarnsContext(expected_warning, self, 'triggered').handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _WarnsContext(expected_warning, self, 'triggered', expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _LogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _LogsContext(self, logger, level, True)


def _diff(a, b, keep_ends=False):
    import difflib
    if keep_ends:
        return ''.join(difflib.ndiff(a.splitlines(True), b.splitlines(True)))
    return '\n'.join(difflib.ndiff(a.splitlines(), b.splitlines()))


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self._message, self.params = test_case, message, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _description(self):
        parts = [] if self._message is None else [f'[{self._message}]']
        if self.params:
            parts.append('(' + ', '.join(f'{key}={value!r}' for key, value in self.params.items()) + ')')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._description()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._description()}'


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function, self._set_up, self._tear_down, self._text = testFunc, setUp, tearDown, description

    def setUp(self):
        if self._set_up is not None:
            self._set_up()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return f'{type(self).__qualname__} ({self._function.__name__})'

    def shortDescription(self):
        return self._text


class AsyncCases:
    """Runs what is a coroutine function in an event loop."""


class IsolatedAsyncioTestCase(TestCase):
    """A test whose methods are coroutine functions."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        result = await cm.__aenter__()
        self.addAsyncCleanup(cm.__aexit__, None, None, None)
        return result

    def _call(self, function, *args, **kwargs):
        if function == self.setUp:
            function()
            self._runner.run(self.asyncSetUp())
            return
        if function == self.tearDown:
            self._runner.run(self.asyncTearDown())
            function()
            return
        result = function(*args, **kwargs)
        if isinstance(result, types.CoroutineType):
            self._runner.run(result)

    def run(self, result=None):
        import asyncio
        with asyncio.Runner() as self._runner:
            return super().run(result)

    __call__ = run


for _class in (TestCase, FunctionTestCase):
    _class.__module__ = 'unittest.case'
IsolatedAsyncioTestCase.__module__ = 'unittest.async_case'
del _class
