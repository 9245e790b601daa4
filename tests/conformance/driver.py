"""Runs the methods of one file of tests, and prints a line of JSON after a mark for each thing that happens.

The module `conformance_settings` says which file, which methods were run before, and which parts of names are wanted.
"""

import json
import sys
import traceback

import conformance_settings as settings

MARK = '\x1e'
stdout = sys.stdout


def emit(*event):
    print('\n' + MARK + json.dumps(event), file=stdout, flush=True)


def last_line(error):
    """What the last line of the traceback says, shortened."""
    if isinstance(error, SyntaxError):
        text = f'{type(error).__name__}: {error.msg}'
    else:
        lines = [line for line in traceback.format_exception_only(type(error), error) if line.strip()]
        text = lines[-1] if lines else type(error).__name__
    return text.strip().split('\n')[0][:200]


def innermost(error):
    """The innermost line of the test's file that the error passed, 0 if there is none."""
    line = 0
    step = error.__traceback__
    while step is not None:
        if step.tb_frame.f_globals.get('__name__') == settings.module:
            line = step.tb_lineno
        step = step.tb_next
    return line


def run(test):
    """What became of a test: a word, why, the line in the test's file, and the same for each subtest that failed, after what it is called."""
    import unittest

    try:
        test.run()
    except unittest.SkipTest as reason:
        return 'skipped', str(reason), 0, []
    except KeyboardInterrupt:
        raise
    except FileNotFoundError:
        return 'skipped', 'needs files', 0, []
    except BaseException as error:
        return 'failed', last_line(error), innermost(error), []
    finally:
        sys.stdout = stdout
    if test.errors:
        return 'failed', *summary(test.errors[0][1], len(test.errors) - 1), [
            (what, *summary(error, 0)) for what, error in test.errors
        ]
    if test.skips and not test.ran:
        # Every subtest was skipped; where some were run, those count.
        return 'skipped', str(test.skips[0]), 0, []
    return 'passed', '', 0, []


def summary(error, more):
    return last_line(error) + (f' (and {more} more in this method)' if more else ''), innermost(error)


class Fixture:
    """Calls what a module or class wants to be called before its first and after its last method."""

    def __init__(self):
        self.classes = {}

    def prepare(self, cls):
        """None, or the error of the class's setUpClass."""
        if cls not in self.classes:
            self.classes[cls] = None
            try:
                cls.setUpClass()
            except Exception as error:
                self.classes[cls] = error
        return self.classes[cls]

    def finish(self):
        for cls, error in self.classes.items():
            if error is None:
                try:
                    cls.tearDownClass()
                    cls.doClassCleanups()
                except Exception:
                    pass


def main():
    import unittest

    emit('start', '')
    try:
        __import__(settings.module)
        module = sys.modules[settings.module]
        if hasattr(module, 'setUpModule'):
            module.setUpModule()
        suite = unittest.findTestCases(module)
    except unittest.SkipTest as reason:
        emit('file', 'skipped', str(reason))
        return
    except Exception as error:
        emit('file', 'failed', last_line(error), innermost(error))
        return
    fixture = Fixture()
    for test in suite.flat():
        name = test.id().removeprefix(settings.module + '.')
        if name in settings.done or settings.wanted and not any(part in name for part in settings.wanted):
            continue
        emit('start', name)
        error = fixture.prepare(type(test))
        method = getattr(test, test._testMethodName, None)
        marks = ['cpython_only'] if getattr(method, 'cpython_only', False) or getattr(type(test), 'cpython_only', False) else []
        if error is None:
            emit('end', name, *run(test), marks)
        else:
            word = 'skipped' if isinstance(error, unittest.SkipTest) else 'failed'
            emit('end', name, word, last_line(error), 0, [], marks)
    fixture.finish()
    emit('done')


main()
