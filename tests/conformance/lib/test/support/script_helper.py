"""Programs in processes of their own: a test that needs one is skipped."""

import unittest


def assert_python_ok(*args, **env):
    raise unittest.SkipTest('needs a subprocess')


assert_python_failure = run_python_until_end = spawn_python = kill_python = make_script = run_test_script = assert_python_ok


def interpreter_requires_environment():
    return False
