"""Regular expressions (library reference, re)."""

from _re import Match, Pattern, compile as _compile_pattern

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error',
    'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL',
    'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError',
]


class PatternError(Exception):
    """A text that is no regular expression, with the place where it is not."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError


class RegexFlag(int):
    """Flags of a pattern."""

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    __rand__ = __and__

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(_ALL & ~int(self))

    def __contains__(self, other):
        return int(other) & int(self) == int(other)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return '|'.join(name for name, bit in _FLAGS if int(self) & bit) or ('NOFLAG' if not self else None)

    def __repr__(self):
        names = [f're.{name}' for name, bit in _FLAGS if int(self) & bit]
        rest = int(self) & ~_ALL
        if rest:
            names.append(hex(rest))
        return '|'.join(names) or 're.NOFLAG'

    __str__ = __repr__


_FLAGS = (('ASCII', 256), ('IGNORECASE', 2), ('LOCALE', 4), ('UNICODE', 32), ('MULTILINE', 8), ('DOTALL', 16),
          ('VERBOSE', 64), ('DEBUG', 128))
_ALL = 510

NOFLAG = RegexFlag(0)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
UNICODE = U = RegexFlag(32)
VERBOSE = X = RegexFlag(64)
DEBUG = RegexFlag(128)
ASCII = A = RegexFlag(256)

_cache = {}
_CACHED = 512


def _compile(pattern, flags):
    key = type(pattern), pattern, int(flags)
    try:
        return _cache[key]
    except KeyError:
        pass
    flags = int(flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if isinstance(pattern, str):
        if flags & 4:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        if flags & 256 and flags & 32:
            raise ValueError('ASCII and UNICODE flags are incompatible')
    elif isinstance(pattern, bytes):
        if flags & 32:
            raise ValueError('cannot use UNICODE flag with a bytes pattern')
        if flags & 4 and flags & 256:
            raise ValueError('ASCII and LOCALE flags are incompatible')
    result = _compile_pattern(pattern, flags)
    if len(_cache) >= _CACHED:
        del _cache[next(iter(_cache))]
    _cache[key] = result
    return result


def compile(pattern, flags=0):
    """A pattern, to be used again and again."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """A match at the beginning of a text, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A match of all of a text, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in a text, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """A list of what matches in a text: the groups, if there are any."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over the matches in a text."""
    return _compile(pattern, flags).finditer(string)


def _options(function, given, names, values):
    """Options that were given by position, as before Python 3.13."""
    import warnings
    if len(given) > len(names):
        raise TypeError(f'{function}() takes from 2 to {len(names) + 2} positional arguments but '
                        f'{len(given) + 2} were given')
    warnings.warn(f'{names[0]!r} is passed as positional argument', DeprecationWarning, stacklevel=3)
    return (*given, *values[len(given):])


def sub(pattern, repl, string, *args, count=0, flags=0):
    """A text with what matches replaced."""
    if args:
        count, flags = _options('sub', args, ('count', 'flags'), (count, flags))
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=0, flags=0):
    """A text with what matches replaced, and how often."""
    if args:
        count, flags = _options('subn', args, ('count', 'flags'), (count, flags))
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=0, flags=0):
    """The parts of a text between what matches."""
    if args:
        maxsplit, flags = _options('split', args, ('maxsplit', 'flags'), (maxsplit, flags))
    return _compile(pattern, flags).split(string, maxsplit)


def purge():
    """Forgets compiled patterns."""
    _cache.clear()


_SPECIAL = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """A pattern that matches just this text."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')


class Scanner:
    """Cuts a text into tokens: pairs of a pattern and what is done with what it matches, the first that matches counting."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._rules = [(compile(pattern, flags), action) for pattern, action in lexicon]

    def scan(self, string):
        """What the actions give (an action that is no function gives itself, None nothing), and the rest of the text."""
        result, at = [], 0
        while True:
            for pattern, action in self._rules:
                self.match = pattern.match(string, at)
                if self.match is not None:
                    break
            if self.match is None or self.match.end() == at:
                return result, string[at:]
            at = self.match.end()
            if callable(action):
                action = action(self, self.match.group())
            if action is not None:
                result.append(action)
