"""A small stand-in for CPython's doctest: the examples in docstrings as test cases."""

import contextlib
import io
import re
import sys
import traceback
import types
import unittest

ELLIPSIS = 'ELLIPSIS'
NORMALIZE_WHITESPACE = 'NORMALIZE_WHITESPACE'
IGNORE_EXCEPTION_DETAIL = 'IGNORE_EXCEPTION_DETAIL'
DONT_ACCEPT_BLANKLINE = 'DONT_ACCEPT_BLANKLINE'
SKIP = 'SKIP'

TRACEBACK = re.compile(r'Traceback \((most recent call last|innermost last)\):\s*$', re.MULTILINE)


class Example:
    """A piece of source, what it should print, and the options of its comment."""

    def __init__(self, source, want, line):
        self.source = source
        self.want = want
        self.line = line
        self.options = set(re.findall(r'\+(\w+)', ''.join(re.findall(r'#\s*doctest:\s*([^\n]*)', source))))


def examples_of(text):
    """The examples of a docstring."""
    examples = []
    lines = text.expandtabs().split('\n')
    at = 0
    while at < len(lines):
        start = re.match(r'( *)>>>( |$)', lines[at])
        if start is None:
            at += 1
            continue
        indent, first = len(start[1]), at
        source = [lines[at][indent + 4 :]]
        at += 1
        while at < len(lines) and re.match(r' {%d}\.\.\.( |$)' % indent, lines[at]):
            source.append(lines[at][indent + 4 :])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not re.match(r' *>>>( |$)', lines[at]):
            want.append(lines[at][indent:])
            at += 1
        examples.append(Example('\n'.join(source) + '\n', ''.join(line + '\n' for line in want), first + 1))
    return examples


def agrees(want, got, options):
    """Whether an output is what was wanted."""
    if want == got:
        return True
    want = re.sub(r'(?m)^<BLANKLINE>\s*?$', '', want)
    got = re.sub(r'(?m)^[^\S\n]+$', '', got)
    if NORMALIZE_WHITESPACE in options:
        want, got = ' '.join(want.split()), ' '.join(got.split())
    if want == got:
        return True
    if ELLIPSIS not in options:
        return False
    return re.fullmatch('.*'.join(re.escape(part) for part in want.split('...')), got, re.DOTALL) is not None


class DocTestCase(unittest.TestCase):
    """The examples of one docstring; one that fails does not keep the others from running."""

    def __init__(self, name, text, namespace, options):
        super().__init__('runTest')
        self.name = name
        self.examples = examples_of(text)
        self.namespace = namespace
        self.options = options

    def id(self):
        return self.name

    def runTest(self):
        for number, example in enumerate(self.examples):
            if SKIP in example.options:
                continue
            with self.subTest(line=example.line):
                self.check(number, example)

    def check(self, number, example):
        output = io.StringIO()
        raised = None
        hook = sys.displayhook if hasattr(sys, 'displayhook') else None
        try:
            with contextlib.redirect_stdout(output):
                if hook is not None:
                    sys.displayhook = sys.__displayhook__
                code = compile(example.source, f'<doctest {self.name}[{number}]>', 'single', 0, True)
                exec(code, self.namespace)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            raised = error
        finally:
            if hook is not None:
                sys.displayhook = hook
        options = self.options | example.options
        where = f'{example.source.strip()!r}: '
        expected = TRACEBACK.match(example.want)
        if raised is None:
            if not agrees(example.want, output.getvalue(), options):
                self.fail(f'{where}printed {output.getvalue()!r}, not {example.want!r}')
            return
        got = ''.join(traceback.format_exception_only(type(raised), raised))
        if expected is None:
            self.fail(f'{where}{got.strip()}')
        rest = example.want[expected.end() :].lstrip('\n').split('\n')
        while rest and rest[0][:1].isspace():
            rest.pop(0)
        want = '\n'.join(rest)
        got = '\n'.join(line for line in got.split('\n') if not line[:1].isspace())
        if not agrees(want, got, options) and not (
            IGNORE_EXCEPTION_DETAIL in options and kind_of(want) == kind_of(got)
        ):
            self.fail(f'{where}raised {got.strip()!r}, not {want.strip()!r}')


def kind_of(text):
    return text.partition('\n')[0].partition(':')[0].rpartition('.')[2]


def docstrings(module):
    """Names and docstrings of a module, its functions and classes, and of its `__test__`."""
    found = {}

    def visit(name, value):
        text = value if isinstance(value, str) else getattr(value, '__doc__', None)
        if isinstance(text, str) and '>>>' in text:
            found[name] = text
        if isinstance(value, type):
            for key, member in list(vars(value).items()):
                member = getattr(member, '__func__', member)
                member = getattr(member, 'fget', member)
                if isinstance(member, (types.FunctionType, type)) and member.__module__ == module.__name__:
                    visit(f'{name}.{key}', member)

    visit(module.__name__, module)
    for key, value in list(vars(module).items()):
        if isinstance(value, (types.FunctionType, types.BuiltinFunctionType, type)):
            if getattr(value, '__module__', None) == module.__name__:
                visit(f'{module.__name__}.{key}', value)
    for key, value in getattr(module, '__test__', {}).items():
        visit(f'{module.__name__}.__test__.{key}', value)
    return found


def DocTestSuite(module=None, globs=None, optionflags=(), **others):
    """A suite with a test case for every docstring that has examples; the module is the caller's when left out."""
    if module is None:
        module = sys._getframe(1).f_globals['__name__']
    if isinstance(module, str):
        __import__(module)
        module = sys.modules[module]
    namespace = vars(module) if globs is None else globs
    options = {optionflags} if isinstance(optionflags, str) else set(optionflags)
    suite = unittest.TestSuite()
    for name, text in sorted(docstrings(module).items()):
        suite.addTest(DocTestCase(name, text, {**namespace, '__name__': '__main__'}, options))
    return suite


def DocFileSuite(*names, **options):
    """An empty suite: the examples in files are not run."""
    return unittest.TestSuite()
