"""Passwords, which nobody is to see; there is no terminal that could hide them."""

import warnings as _warnings

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    """What is typed may be seen."""


def getpass(prompt='Password: ', stream=None, *, echo_char=None):
    """Asks for a password."""
    _warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    return input(prompt)


def getuser():
    """The name of the user, as the environment has it."""
    from os import environ
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if user := environ.get(name):
            return user
    raise OSError('No username set in the environment')
