"""Texts split as a shell does."""

import re

__all__ = ['split', 'quote', 'join']


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError('s argument must not be None')
    words, word, quote, at = [], None, None, 0
    while at < len(s):
        c = s[at]
        at += 1
        if quote is not None:
            if c == quote:
                quote = None
                if not posix:
                    word += c
            elif posix and c == '\\' and quote == '"':
                if at == len(s):
                    raise ValueError('No escaped character')
                word += s[at] if s[at] in '"\\' else '\\' + s[at]
                at += 1
            else:
                word += c
        elif c in ' \t\r\n':
            if word is not None:
                words.append(word)
                word = None
        elif c == '#' and comments:
            while at < len(s) and s[at] != '\n':
                at += 1
        elif c in '"\'':
            word = (word or '') + ('' if posix else c)
            quote = c
        elif posix and c == '\\':
            if at == len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[at]
            at += 1
        else:
            word = (word or '') + c
    if quote is not None:
        raise ValueError('No closing quotation')
    if word is not None:
        words.append(word)
    return words


def quote(s):
    """A text as one word of a command line."""
    if not isinstance(s, str):
        raise TypeError(f'expected string object, got {type(s).__name__!r}')
    if not s:
        return "''"
    if re.fullmatch(r'[\w@%+=:,./-]+', s, re.ASCII):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(map(quote, split_command))


def __getattr__(name):
    if name == 'shlex':
        raise NotImplementedError('Taipan does not support shlex.shlex yet')
    raise AttributeError(f"module 'shlex' has no attribute {name!r}")
