"""A small stand-in for CPython's test.support: what the tests of the language need, and no more."""

import contextlib
import functools
import gc
import io
import re
import sys
import time
import types
import unittest

from test.support.comparing import ALWAYS_EQ, LARGEST, NEVER_EQ, SMALLEST, BrokenIter

verbose = False
failfast = False
use_resources = None
max_memuse = 0
real_max_memuse = 0
MAX_Py_ssize_t = sys.maxsize
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
REPO_ROOT = '/'
NHASHBITS = sys.hash_info.width
INFTY = float('inf')
LOOPBACK_TIMEOUT = 5.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
Py_DEBUG = False
Py_GIL_DISABLED = False
Py_TRACE_REFS = False
is_android = False
is_apple = False
is_apple_mobile = False
is_emscripten = False
is_jython = False
is_wasi = False
is_wasm32 = False
has_fork_support = False
has_socket_support = False
has_subprocess_support = False
requires_IEEE_754 = unittest.skipUnless(float.__getformat__('double').startswith('IEEE'), 'needs IEEE 754')
requires_docstrings = unittest.skipUnless(HAVE_DOCSTRINGS, 'needs docstrings')
requires_debug_ranges = lambda reason='': lambda test: test
has_strftime_extensions = False
has_no_debug_ranges = lambda: False
skip_if_sanitizer = lambda *args, **options: lambda test: test
requires_limited_api = unittest.skip('needs the C API')


def skipping(reason):
    """Makes a decorator, or what gives one when it is called, for methods that cannot run here."""

    def decorator(*args, **options):
        return unittest.skip(reason)

    return decorator


def running(*args, **options):
    """As a decorator, or as what gives one, for methods that can run here."""
    if len(args) == 1 and callable(args[0]):
        return args[0]
    return lambda test: test


requires_subprocess = requires_fork = skipping('needs a subprocess')
requires_legacy_unicode_capi = skipping('needs the C API')
has_strftime_extensions = False
requires_debug_ranges = requires_mac_ver = requires_linux_version = running
requires_working_socket = skip_if_pgo_task = skip_if_buggy_ucrt_strfptime = running
skip_emscripten_stack_overflow = skip_wasi_stack_overflow = running


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        pass


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


def cpython_only(test):
    """A test of what the language leaves open: here it runs, and is marked."""
    test.cpython_only = True
    return test


def impl_detail(message=None, **guards):
    return cpython_only


def check_impl_detail(**guards):
    return guards.get('cpython', not guards)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    name = tp.__name__ if tp.__module__ == 'builtins' else f'{tp.__module__}.{tp.__name__}'
    with testcase.assertRaisesRegex(TypeError, f"cannot create {re.escape(repr(name))} instances"):
        tp(*args, **kwds)


def check__all__(testcase, module, name_of_module=None, extra=(), not_exported=()):
    """`__all__` has every public name that the module defines itself, and no other."""
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith('_') or name in not_exported:
            continue
        value = getattr(module, name)
        origin = getattr(value, '__module__', None)
        if origin in name_of_module or origin is None and not isinstance(value, types.ModuleType):
            expected.add(name)
    testcase.assertCountEqual(module.__all__, expected)


def check_sanitizer(*, address=False, memory=False, ub=False, thread=False):
    return False


def darwin_malloc_err_warning(test_name):
    """Nothing: the warning is one of another system."""


def run_with_tz(tz):
    return unittest.skip('needs the zone of the host')


def open_urlresource(url, *args, **kwargs):
    raise ResourceDenied('needs the network')


def requires_resource(resource):
    return unittest.skipIf(resource not in ('cpu',), f'resource {resource!r} is not enabled')


def requires(resource, msg=None):
    if resource != 'cpu':
        raise ResourceDenied(msg or f'resource {resource!r} is not enabled')


def is_resource_enabled(resource):
    return resource == 'cpu'


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest('needs threads')
    return unittest.skip('needs threads')


def refcount_test(test):
    return unittest.skip('needs the C API (reference counts)')(test)


no_tracing = suppress_immortalization_of = no_rerun = lambda test: test


@contextlib.contextmanager
def suppress_immortalization(suppress=True):
    yield


def bigmemtest(size, memuse, dry_run=True):
    """Runs with a small size, as CPython does without its option -M."""

    def decorate(test):
        @functools.wraps(test)
        def wrapper(self):
            return test(self, 5147)

        return wrapper

    return decorate


def bigaddrspacetest(test):
    return unittest.skip('needs a large address space')(test)


@contextlib.contextmanager
def disable_gc():
    yield


def gc_collect():
    gc.collect()


def collision_stats(nbins, nballs):
    """Mean and standard deviation of the number of collisions when `nballs` balls fall at random into `nbins` bins."""
    n, k = nbins, nballs
    miss = 1 - 1 / n
    mean = k - n * (1 - miss**k)
    variance = n * (n - 1) * (1 - 2 / n) ** k + n * miss**k - n * n * miss ** (2 * k)
    return mean, max(variance, 0) ** 0.5


def get_c_recursion_limit():
    return sys.getrecursionlimit()


def exceeds_recursion_limit():
    return sys.getrecursionlimit() * 100


def get_attribute(obj, name):
    if not hasattr(obj, name):
        raise unittest.SkipTest(f'{obj!r} has no attribute {name!r}')
    return getattr(obj, name)


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    testcase.assertIsNotNone(error.offset)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    """The iterator lets go of what it iterated over when it ends."""
    freed = False

    def exhaust():
        class Sequence(cls):
            def __del__(self):
                nonlocal freed
                freed = True
                try:
                    next(iterator)
                except StopIteration:
                    pass

        iterator = iter(Sequence(*args))
        test.assertRaises(StopIteration, next, iterator)

    exhaust()
    gc_collect()
    test.assertTrue(freed)


def check_sizeof(test, o, size):
    raise unittest.SkipTest('needs the C API (sizes of objects)')


def calcobjsize(fmt):
    raise unittest.SkipTest('needs the C API (sizes of objects)')


calcvobjsize = calcobjsize


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


@contextlib.contextmanager
def set_recursion_limit(limit):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    yield


@contextlib.contextmanager
def captured_output(stream_name):
    before = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, before)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


def captured_stdin():
    return captured_output('stdin')


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    if hasattr(obj, attr):
        before = getattr(obj, attr)
        setattr(obj, attr, new_val)
        try:
            yield before
        finally:
            setattr(obj, attr, before)
    else:
        setattr(obj, attr, new_val)
        try:
            yield
        finally:
            if hasattr(obj, attr):
                delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    if item in obj:
        before = obj[item]
        obj[item] = new_val
        try:
            yield before
        finally:
            obj[item] = before
    else:
        obj[item] = new_val
        try:
            yield
        finally:
            obj.pop(item, None)


class catch_unraisable_exception:
    """Keeps in `unraisable` what went to sys.unraisablehook."""

    def __enter__(self):
        self.unraisable = None
        self.before = sys.unraisablehook
        sys.unraisablehook = self.catch
        return self

    def catch(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *info):
        sys.unraisablehook = self.before
        del self.unraisable


class CPUStopwatch:
    """Measures the time of a block."""

    clock_info = types.SimpleNamespace(resolution=0.001)

    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *info):
        self.seconds = time.perf_counter() - self.start


def run_with_locale(category, *locales):
    return unittest.skip('needs a locale')


run_with_locales = run_with_locale


def run_in_subinterp(code):
    raise unittest.SkipTest('needs the C API (subinterpreters)')


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest('needs a subprocess')


def maybe_get_event_loop_policy():
    return None


def reap_children():
    pass


def findfile(file, subdir=None):
    raise unittest.SkipTest('needs files')


def sortdict(dict):
    return '{%s}' % ', '.join(f'{key!r}: {value!r}' for key, value in sorted(dict.items()))


def force_not_colorized(test):
    return test


force_not_colorized_test_class = force_not_colorized
