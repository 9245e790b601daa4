"""Functions that are called when the program ends, the last one first."""

import sys as _sys

__all__ = ['register', 'unregister']

_functions = []


def register(func, /, *args, **kwargs):
    """Has a function called at the end, with these arguments. Returns the function."""
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forgets a function, however often it was registered."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    """Forgets all functions."""
    _functions.clear()


def _ncallbacks():
    """How many functions are to be called."""
    return len(_functions)


def _run_exitfuncs():
    """Calls the functions now, and forgets them. What one raises is shown, and the others are called still."""
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            from traceback import print_exception
            print(f'Exception ignored in atexit callback {func!r}:', file=_sys.stderr)
            print_exception(type(error), error, error.__traceback__ and error.__traceback__.tb_next)
