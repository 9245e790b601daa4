"""Texts split as a shell does."""

import re
import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']


class shlex:
    """Reads the tokens of a stream or text, by rules that can be changed."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = StringIO(instream) if isinstance(instream, str) else sys.stdin if instream is None else instream
        self.infile = infile if instream is not None else None
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            # The letters of Latin-1.
            self.wordchars += ''.join([chr(code) for code in (*range(0xDF, 0x100), *range(0xC0, 0xDF)) if code not in (0xD7, 0xF7)])
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        # ' ' between tokens, 'a' in a word, 'c' in punctuation, a quote or escape within what it begins, None at the end.
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        if self._punctuation_chars:
            self._characters = deque()
            self.wordchars += '~-./*?='
            self.wordchars = self.wordchars.translate({ord(c): None for c in self._punctuation_chars})

    punctuation_chars = property(lambda self: self._punctuation_chars)

    def push_token(self, tok):
        """Makes a token the next one."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Reads another stream or text first."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.lineno = newfile, 1
        self.instream = StringIO(newstream) if isinstance(newstream, str) else newstream

    def pop_source(self):
        """Goes back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        """The next token; `eof` at the end."""
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        while self.source is not None and token == self.source:
            found = self.sourcehook(self.read_token())
            if found:
                name, stream = found
                self.push_source(stream, name)
            token = self.get_token()
        while token == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            token = self.get_token()
        return token

    def read_token(self):
        """The next token of the stream, not asking what was pushed back."""
        quoted = False
        before_escape = ' '
        while True:
            c = self._characters.pop() if self._punctuation_chars and self._characters else self.instream.read(1)
            if c == '\n':
                self.lineno += 1
            state = self.state
            if state is None:
                self.token = ''
                break
            # Whether there is something to give when a token ends here.
            is_token = self.token != '' or self.posix and quoted
            if state in self.quotes:
                quoted = True
                if not c:
                    raise ValueError('No closing quotation')
                if c == state:
                    if not self.posix:
                        self.token += c
                        self.state = ' '
                        break
                    self.state = 'a'
                elif self.posix and c in self.escape and state in self.escapedquotes:
                    before_escape, self.state = state, c
                else:
                    self.token += c
            elif state in self.escape:
                if not c:
                    raise ValueError('No escaped character')
                if before_escape in self.quotes and c != state and c != before_escape:
                    self.token += state
                self.token += c
                self.state = before_escape
            elif not c:
                self.state = None
                break
            elif c in self.whitespace:
                self.state = ' '
                if is_token:
                    break
            elif c in self.commenters:
                self.instream.readline()
                self.lineno += 1
                if self.posix and state != ' ':
                    self.state = ' '
                    if is_token:
                        break
            elif state == 'c':
                if c not in self._punctuation_chars:
                    self._characters.append(c)
                    self.state = ' '
                    break
                self.token += c
            elif self.posix and c in self.escape:
                before_escape, self.state = 'a', c
            elif state == ' ':
                if c in self.wordchars:
                    self.token, self.state = c, 'a'
                elif c in self._punctuation_chars:
                    self.token, self.state = c, 'c'
                elif c in self.quotes:
                    self.token, self.state = '' if self.posix else c, c
                else:
                    self.token = c
                    if not self.whitespace_split:
                        break
                    self.state = 'a'
            elif self.posix and c in self.quotes:
                self.state = c
            elif c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation_chars:
                self.token += c
            else:
                if self._punctuation_chars:
                    self._characters.append(c)
                else:
                    self.pushback.appendleft(c)
                self.state = ' '
                if is_token:
                    break
        token, self.token = self.token, ''
        return None if self.posix and not quoted and token == '' else token

    def sourcehook(self, newfile):
        """The name and the stream of what is named after `source`; a subclass that reads no files makes its own."""
        if newfile.startswith('"'):
            newfile = newfile[1:-1]
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        """What a message about the present place begins with."""
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError('s argument must not be None')
    if not posix:
        lexer = shlex(s)
        lexer.whitespace_split = True
        if not comments:
            lexer.commenters = ''
        return list(lexer)
    words, word, quote, at = [], None, None, 0
    while at < len(s):
        c = s[at]
        at += 1
        if quote is not None:
            if c == quote:
                quote = None
            elif c == '\\' and quote == '"':
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
            word = word or ''
            quote = c
        elif c == '\\':
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

