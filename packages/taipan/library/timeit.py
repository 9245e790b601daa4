"""How long small pieces of code take."""

import itertools
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_timer = time.perf_counter
default_number, default_repeat = 1000000, 5


def reindent(src, indent):
    """A source whose lines after the first are indented."""
    return src.replace('\n', '\n' + indent * ' ')


class Timer:
    """A statement to be timed."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._globals = {} if globals is None else globals
        before = ''
        for name, value in (('setup', setup), ('stmt', stmt)):
            if isinstance(value, str):
                # Alone it has to be a program: what a function may have, as return, is not for here.
                compile(before + value, f'<timeit-{name}>', 'exec')
                before = value + '\n'
            elif not callable(value):
                raise ValueError(f'{name} is neither a string nor callable')
        local = {'_stmt': stmt, '_setup': setup}
        source = (f'def inner(_it, _timer):\n    {reindent(setup, 4) if isinstance(setup, str) else "_setup()"}\n'
                  f'    _t0 = _timer()\n    for _i in _it:\n        '
                  f'{reindent(stmt, 8) if isinstance(stmt, str) else "_stmt()"}\n        pass\n    return _timer() - _t0\n')
        scope = {**self._globals, **local} if callable(stmt) or callable(setup) else self._globals
        names = {}
        exec(compile(source, '<timeit-src>', 'exec'), scope, names)
        self.inner = names['inner']

    def print_exc(self, file=None):
        """Prints the traceback of what the timed code has raised."""
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
