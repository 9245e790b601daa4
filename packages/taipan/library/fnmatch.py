"""Names that fit patterns like *.txt."""

import functools
import re

__all__ = ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']


def translate(pat):
    """The regular expression that a pattern stands for."""
    # What stands between the stars.
    parts, at = [''], 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            if parts == [''] or parts[-1] != '':
                parts.append('')
        elif c == '?':
            parts[-1] += '.'
        elif c == '[':
            end = at + (pat[at:at + 1] == '!')
            end = pat.find(']', end + 1 if pat[end:end + 1] == ']' else end)
            if end < 0:
                parts[-1] += '\\['
                continue
            inside = _ranges(pat[at:end])
            at = end + 1
            if inside in ('', '!'):
                # No character, or any.
                parts[-1] += '.' if inside else '(?!)'
                continue
            if inside[0] == '!':
                inside = '^' + inside[1:]
            elif inside[0] in '^[':
                inside = '\\' + inside
            parts[-1] += f'[{inside}]'
        else:
            parts[-1] += re.escape(c)
    first, *rest = parts
    # A star that another one follows stops at the first place that fits: going further cannot help.
    between = [f'(?>.*?{part})' for part in rest[:-1]]
    return f'(?s:{first}{"".join(between)}{".*" + rest[-1] if rest else ""})\\z'


def _ranges(inside):
    """What stands between brackets, for a regular expression: without ranges that are empty, such as b-a."""
    negation, inside = ('!', inside[1:]) if inside[:1] == '!' else ('', inside)
    parts = []
    at = 0
    while at < len(inside):
        if at + 2 < len(inside) and inside[at + 1] == '-':
            if inside[at] <= inside[at + 2]:
                parts.append(f'{_escaped(inside[at])}-{_escaped(inside[at + 2])}')
            at += 3
        else:
            parts.append(_escaped(inside[at]))
            at += 1
    return negation + ''.join(parts)


def _escaped(c):
    return '\\' + c if c in '\\-&|~[' else c


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
