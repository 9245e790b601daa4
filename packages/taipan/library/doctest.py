"""Runs the examples in documentation, and says which do not give what is written there (library reference, doctest)."""

import inspect as _inspect
import io as _io
import sys as _sys
import traceback as _traceback
from _traceback import show_source as _show_source, source_of as _source_of
from collections import namedtuple as _namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS',
           'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser',
           'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner',
           'TestResults', 'testmod', 'run_docstring_examples', 'DocTestSuite', 'DocTestCase', 'script_from_examples', 'master']

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The number of an option, which is a new one if there was none of this name."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'

_HEADINGS = 'Traceback (most recent call last):', 'Traceback (innermost last):'


def _has_prompt(line, prompt):
    return line.lstrip(' ').startswith(prompt)


def _is_code(source):
    """Whether there is anything but comments."""
    return any(line.strip() and not line.lstrip().startswith('#') for line in source.split('\n'))


def _message(want):
    """What an exception says, of the text of a traceback; None if the text is none. The lines of the stack begin with a space or a sign."""
    heading, *lines = want.split('\n')
    if heading.rstrip() in _HEADINGS:
        for i, line in enumerate(lines):
            if line[:1].isalnum() or line[:1] == '_':
                return '\n'.join(lines[i:])
    return None


def _directive(line):
    """What a comment of a line says to doctest."""
    at = line.find('#')
    while at >= 0:
        comment = line[at + 1:].lstrip()
        if comment.startswith('doctest:') and '"' not in comment and "'" not in comment:
            return comment.removeprefix('doctest:')
        at = line.find('#', at + 1)
    return ''


class TestResults(_namedtuple('TestResults', 'failed attempted')):
    """How many examples failed, of how many; `skipped` says how many of those did not run."""

    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        more = f', skipped={self.skipped}' if self.skipped else ''
        return f'TestResults(failed={self.failed}, attempted={self.attempted}{more})'


class Example:
    """A piece of source, and what it should print or raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        ended = lambda text: text if not text or text.endswith('\n') else f'{text}\n'
        self.source, self.want = ended(source) or '\n', ended(want)
        self.exc_msg = None if exc_msg is None else ended(exc_msg)
        self.lineno, self.indent, self.options = lineno, indent, {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key() and self.options == other.options

    def __hash__(self):
        return hash(self._key())


class DocTest:
    """The examples of one documentation string, with the globals that they run in."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        if isinstance(examples, str):
            raise TypeError('DocTest no longer accepts str; use DocTestParser instead')
        self.examples, self.globs, self.docstring = examples, globs.copy(), docstring
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        count = len(self.examples)
        shown = 'no examples' if count == 0 else '1 example' if count == 1 else f'{count} examples'
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>'

    def _key(self):
        return self.docstring, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key() and self.examples == other.examples and self.globs == other.globs

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        key = lambda test: (test.name, test.filename or '', -1 if test.lineno is None else test.lineno, id(test))
        return key(self) < key(other)


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name='<string>'):
        """The texts between examples, and the examples, in turn."""
        lines = string.expandtabs().split('\n')
        margin = min((len(line) - len(line.lstrip(' ')) for line in lines if line.strip()), default=0)
        lines = [line[margin:] for line in lines]
        output, text, at = [], 0, 0
        while at < len(lines):
            if not _has_prompt(lines[at], '>>>'):
                at += 1
                continue
            answer = at + 1
            while answer < len(lines) and _has_prompt(lines[answer], '...'):
                answer += 1
            end = answer
            while end < len(lines) and lines[end].strip(' ') and not _has_prompt(lines[end], '>>>'):
                end += 1
            output.append(''.join(f'{line}\n' for line in lines[text:at]))
            example = self._example(lines[at:answer], lines[answer:end], name, at, margin)
            if example is not None:
                output.append(example)
            text = at = end
        output.append('\n'.join(lines[text:]))
        return output

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a test."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def _example(self, lines, wanted, name, lineno, margin):
        indent = len(lines[0]) - len(lines[0].lstrip(' '))
        for i, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError(f'line {lineno + i + 1} of the docstring for {name} lacks blank after '
                                 f'{line[indent:indent + 3]}: {line!r}')
        self._check_indent(lines[1:], ' ' * indent + '.', name, lineno)
        source = '\n'.join(line[indent + 4:] for line in lines)
        self._check_indent(wanted, ' ' * indent, name, lineno + len(lines))
        want = '\n'.join(line[indent:] for line in wanted)
        options = self._options(source, name, lineno)
        return Example(source, want, _message(want), lineno, indent + margin, options) if _is_code(source) else None

    def _check_indent(self, lines, prefix, name, lineno):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f'line {lineno + i + 1} of the docstring for {name} has inconsistent leading '
                                 f'whitespace: {line!r}')

    def _options(self, source, name, lineno):
        options = {}
        for line in source.split('\n'):
            for option in _directive(line).replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        if options and not _is_code(source):
            raise ValueError(f'line {lineno} of the doctest for {name} has an option directive on a line with no example: '
                             f'{source!r}')
        return options


def _module_source(module):
    """The lines of a module, None if nothing of it is at hand."""
    namespace = vars(module)
    frame = _sys._getframe(1)
    while frame is not None:
        if frame.f_globals is namespace:
            source = _source_of(frame.f_code)
            return None if source is None else source.splitlines(keepends=True)
        frame = frame.f_back
    for value in namespace.values():
        if _inspect.isfunction(value) and value.__globals__ is namespace:
            source = _source_of(value.__code__)
            return None if source is None else source.splitlines(keepends=True)
    return None


class DocTestFinder:
    """Finds the documentation strings of an object and of what is in it."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = DocTestParser() if parser is None else parser
        self._verbose, self._recurse, self._exclude_empty = verbose, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests of an object, sorted by name."""
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f'{type(obj)!r}')
        if module is False:
            module = None
        elif module is None:
            module = obj if _inspect.ismodule(obj) else _sys.modules.get(getattr(obj, '__module__', None))
        self._lines = None if module is None else _module_source(module)
        globs = dict(vars(module) if globs is None and module is not None else globs or {})
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort()
        return tests

    def _belongs(self, module, obj):
        if module is None:
            return True
        if _inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if _inspect.isclass(obj) or hasattr(obj, '__module__') and _inspect.isroutine(obj):
            return module.__name__ == obj.__module__
        return isinstance(obj, property)

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if _inspect.ismodule(obj):
            for key, value in list(vars(obj).items()):
                if (_inspect.isclass(value) or _inspect.isroutine(_inspect.unwrap(value))) and self._belongs(module, value):
                    self._find(tests, value, f'{name}.{key}', module, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                if not isinstance(key, str):
                    raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(key)!r}')
                self._find(tests, value, f'{name}.__test__.{key}', module, globs, seen)
        elif _inspect.isclass(obj):
            for key, value in list(vars(obj).items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if ((_inspect.isroutine(value) or _inspect.isclass(value) or isinstance(value, property))
                        and self._belongs(module, value)):
                    self._find(tests, value, f'{name}.{key}', module, globs, seen)

    def _test(self, obj, name, module, globs):
        if isinstance(obj, str):
            text = obj
        else:
            text = getattr(obj, '__doc__', None)
            text = '' if text is None else str(text)
        if self._exclude_empty and not text:
            return None
        filename = None if module is None else getattr(module, '__file__', None) or module.__name__
        return self._parser.get_doctest(text, globs, name, filename, self._line(obj, text))

    def _line(self, obj, text):
        """The line of the text, from 0."""
        line = None
        if _inspect.ismodule(obj) and text is not None:
            line = 0
        if _inspect.isclass(obj) and self._lines is not None:
            line = next((i for i, source in enumerate(self._lines) if _class_name(source) == obj.__name__), None)
        if isinstance(obj, property):
            obj = obj.fget
        if _inspect.isroutine(obj) and getattr(obj, '__doc__', None):
            code = getattr(_inspect.unwrap(obj), '__code__', None)
            line = None if code is None else code.co_firstlineno - 1
        if line is None or self._lines is None:
            return line if line is None else line + 1
        return next((i for i in range(line, len(self._lines)) if _begins_string(self._lines[i])), None)


def _class_name(line):
    """The name that a class statement binds, None for any other line."""
    words = line.translate(_BRACKETS).split()
    return words[1] if words[:1] == ['class'] and len(words) > 1 else None


_BRACKETS = str.maketrans('([:', '   ')


def _begins_string(line):
    """Whether a string is the first thing of a line, or behind a colon, as documentation is."""
    return any(part.lstrip().lstrip('bBfFrRuU')[:1] in ('"', "'") for part in line.split(':'))


class OutputChecker:
    """Says whether an example gives what it should."""

    def check_output(self, want, got, optionflags):
        """Whether an output is as wanted."""
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = '\n'.join('' if line.rstrip() == BLANKLINE_MARKER else line for line in want.split('\n'))
            got = '\n'.join(line if line.strip() else '' for line in got.split('\n'))
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            want, got = ' '.join(want.split()), ' '.join(got.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches(want, got)

    def output_difference(self, example, got, optionflags):
        """What to tell of an output that is not as wanted."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            *lines, last = got.split('\n')
            got = '\n'.join([line if line.strip(' ') else BLANKLINE_MARKER for line in lines] + [last])
        kind = optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF)
        if kind and (kind == REPORT_NDIFF or want.count('\n') > 2 and got.count('\n') > 2):
            import difflib
            wanted, found = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if kind == REPORT_NDIFF:
                lines = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(wanted, found)
                title = 'ndiff with -expected +actual'
            else:
                name, differ = ('unified', difflib.unified_diff) if kind == REPORT_UDIFF else ('context', difflib.context_diff)
                lines = list(differ(wanted, found, n=2))[2:]
                title = f'{name} diff {"-expected +actual" if kind == REPORT_UDIFF else "with expected followed by actual"}'
            return f'Differences ({title}):\n' + _indented(''.join(lines))
        if want and got:
            return f'Expected:\n{_indented(want)}Got:\n{_indented(got)}'
        if want:
            return f'Expected:\n{_indented(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indented(got)}'
        return 'Expected nothing\nGot nothing\n'


def _matches(want, got):
    """Whether a text fits another in which dots stand for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if len(first) + len(last) > len(got) or not got.startswith(first) or not got.endswith(last):
        return False
    at, end = len(first), len(got) - len(last)
    for part in middle:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def _indented(text, indent=4):
    return '\n'.join(' ' * indent + line if line else '' for line in text.split('\n'))


class DocTestFailure(Exception):
    """An example that gave something else."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example that raised something."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


def _without_detail(message):
    """The name of an exception, without its module and what it says."""
    line = message.split('\n', 1)[0]
    return line.split(':', 1)[0].rsplit('.', 1)[-1].strip()


class DocTestRunner:
    """Runs tests, reports what fails, and counts."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in _sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        """Tells what is about to run, if the runner is to say much."""
        if self._verbose:
            wanted = f'Expecting:\n{_indented(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indented(example.source)}{wanted}')

    def report_success(self, out, test, example, got):
        """Tells that an example gave what it should."""
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        """Tells that an example gave something else."""
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Tells that an example raised something."""
        out(f'{self._header(test, example)}Exception raised:\n{_indented(_text_of(exc_info))}')

    def _header(self, test, example):
        line = None if test.lineno is None else test.lineno + example.lineno + 1
        where = f'File "{test.filename}", line {"?" if line is None else line}' if test.filename else f'Line {example.lineno + 1}'
        return f'{self.DIVIDER}\n{where}, in {test.name}\nFailed example:\n{_indented(example.source)}'

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Runs a test. Returns how many of its examples failed."""
        self.test = test
        console, display = _sys.stdout, _sys.displayhook
        capture = _sys.stdout = _io.StringIO()
        _sys.displayhook = _sys.__displayhook__
        out = console.write if out is None else out
        try:
            return self._run(test, out, capture)
        finally:
            _sys.stdout, _sys.displayhook = console, display
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def _run(self, test, out, capture):
        failures = tries = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, is_set in example.options.items():
                self.optionflags = self.optionflags | flag if is_set else self.optionflags & ~flag
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            raised = self._execute(test, example, number)
            got = capture.getvalue()
            capture.seek(0)
            capture.truncate()
            if raised is None:
                fits = self._checker.check_output(example.want, got, self.optionflags)
            else:
                message = ''.join(_traceback.format_exception_only(*raised[:2]))
                if example.exc_msg is None:
                    failures += 1
                    if not quiet:
                        self.report_unexpected_exception(out, test, example, raised)
                    if self.optionflags & FAIL_FAST:
                        break
                    continue
                fits = self._checker.check_output(example.exc_msg, message, self.optionflags)
                if not fits and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                    fits = _without_detail(example.exc_msg) == _without_detail(message)
                if not quiet:
                    got += _text_of(raised)
            if fits:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if not quiet:
                self.report_failure(out, test, example, got)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        failed, tried, skipped = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = failed + failures, tried + tries, skipped + skips
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def _execute(self, test, example, number):
        """Runs an example. Returns what it raised: type, exception, traceback; or None."""
        try:
            code = compile(example.source, f'<doctest {test.name}[{number}]>', 'single')
            _show_source(code)
            exec(code, test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            trace = error.__traceback__
            return type(error), error, trace and trace.tb_next
        return None

    def summarize(self, verbose=None):
        """Prints how the tests went. Returns the counts."""
        verbose = self._verbose if verbose is None else verbose
        empty, passed, failed = [], [], []
        for name, (failures, tries, _) in self._stats.items():
            (failed if failures else passed if tries else empty).append((name, tries, failures))
        plural = lambda count, word: f'{count} {word}{"" if count == 1 else "s"}'
        if verbose:
            if empty:
                print(f'{plural(len(empty), "item")} had no tests:')
                for name, _, _ in sorted(empty):
                    print(f'    {name}')
            if passed:
                print(f'{plural(len(passed), "item")} passed all tests:')
                for name, tries, _ in sorted(passed):
                    print(f' {tries:3d} {"test" if tries == 1 else "tests"} in {name}')
        if failed:
            print(self.DIVIDER)
            print(f'{plural(len(failed), "item")} had failures:')
            for name, tries, failures in sorted(failed):
                print(f' {failures:3d} of {tries:3d} in {name}')
        if verbose:
            print(f'{plural(self.tries, "test")} in {plural(len(self._stats), "item")}.')
            print(f'{self.tries - self.failures} passed'
                  f'{f" and {self.failures} failed" if self.failures else ""}.')
        if self.failures:
            print(f'***Test Failed*** {plural(self.failures, "failure")}'
                  f'{f" and {plural(self.skips, "skipped test")}" if self.skips else ""}.')
        elif verbose:
            print('Test passed.')
        return TestResults(self.failures, self.tries, skipped=self.skips)

    def merge(self, other):
        """Adds the counts of another runner."""
        for name, counts in other._stats.items():
            self._stats[name] = tuple(map(sum, zip(self._stats.get(name, (0, 0, 0)), counts)))


def _text_of(exc_info):
    return ''.join(_traceback.format_exception(*exc_info))


class DebugRunner(DocTestRunner):
    """Raises what fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Runs the examples of a module, the one that runs if none is given. Returns how many failed."""
    global master
    if m is None:
        m = _sys.modules.get('__main__')
    if not _inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testfile(filename, *args, **kwargs):
    """Runs the examples of a file; there are none."""
    raise NotImplementedError('Taipan does not support doctest.testfile() yet: there are no files')


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Runs the examples of one object, and tells of those that fail."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    """The examples of a text as a program, with all else as comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append('# Expected:')
                output += [f'## {line}' for line in piece.want.split('\n')[:-1]]
        else:
            output += [f'# {line}' if line else '#' for line in piece.split('\n')[:-1]]
    while output and output[-1] == '#':
        output.pop()
    while output and output[0] == '#':
        output.pop(0)
    return '\n'.join(output) + '\n'


def __getattr__(name):
    if name in ('DocTestCase', 'DocTestSuite'):
        import unittest
        globals().update(_suites(unittest))
        return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _suites(unittest):
    """What makes cases of `unittest` of tests; it is not needed by most programs."""

    class DocTestCase(unittest.TestCase):
        """One test as a case."""

        def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
            super().__init__()
            self._test, self._flags, self._checker = test, optionflags, checker
            self._set_up, self._tear_down = setUp, tearDown

        def setUp(self):
            if self._set_up is not None:
                self._set_up(self._test)

        def tearDown(self):
            if self._tear_down is not None:
                self._tear_down(self._test)

        def runTest(self):
            told = _io.StringIO()
            runner = DocTestRunner(optionflags=self._flags, checker=self._checker, verbose=False)
            if runner.run(self._test, out=told.write, clear_globs=False).failed:
                name = self._test.name
                raise self.failureException(
                    f'Failed doctest test for {name}\n  File "{self._test.filename}", line {self._test.lineno}, '
                    f'in {name.rpartition(".")[2]}\n\n{told.getvalue()}')

        def id(self):
            return self._test.name

        def shortDescription(self):
            return f'Doctest: {self._test.name}'

        def __repr__(self):
            name = self._test.name.split('.')
            return f'{name[-1]} ({".".join(name[:-1])})'

        __str__ = __repr__

    def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
        """The tests of a module as cases."""
        module = _sys.modules['__main__'] if module is None else module
        finder = DocTestFinder() if test_finder is None else test_finder
        suite = unittest.TestSuite()
        for test in finder.find(module, globs=globs, extraglobs=extraglobs):
            if test.examples:
                suite.addTest(DocTestCase(test, **options))
        return suite

    return {'DocTestCase': DocTestCase, 'DocTestSuite': DocTestSuite}
