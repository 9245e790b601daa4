"""Names that fit patterns like *.txt."""

import functools
import re

__all__ = ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']


def translate(pat):
    """The regular expression that a pattern stands for."""
    result, at = [], 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            if not result or result[-1] != '.*':
                result.append('.*')
        elif c == '?':
            result.append('.')
        elif c == '[':
            end = at + (pat[at:at + 1] == '!')
            end = pat.find(']', end + 1 if pat[end:end + 1] == ']' else end)
            if end < 0:
                result.append('\\[')
                continue
            inside = pat[at:end].replace('\\', r'\\')
            at = end + 1
            if inside[0] == '!':
                inside = '^' + inside[1:]
            elif inside[0] in '^[':
                inside = '\\' + inside
            result.append(f'[{inside}]')
        else:
            result.append(re.escape(c))
    return f'(?s:{"".join(result)})\\z'


@functools.lru_cache(maxsize=256)
def _match(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _match(pat)(name) is not None


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    match = _match(pat)
    return [name for name in names if match(name)]


def filterfalse(names, pat):
    match = _match(pat)
    return [name for name in names if not match(name)]
