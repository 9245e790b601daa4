# Tokens as the class shlex cuts them, by its rules and by changed ones.
import io
import shlex

TEXTS = (
    'a b c', "foo 'bar baz' x", '"a\\"b" c\\ d', 'x = y+z; # comment\nnext', "it's", 'a\\', 'a && b||c >out 2>&1 (d)', "'' \"\" x''y", '#only', 'foo#bar\nbaz', 'ß é÷', 'a,b.c/d~e*f?',
    '"unclosed', "a'b'c", '\n\n x\ny', '~/bin/$x', 'a"b c"d', '\\a', '',
)
for options in (
    {}, {'posix': True}, {'punctuation_chars': True}, {'posix': True, 'punctuation_chars': True}, {'posix': True, 'punctuation_chars': '|'}, {'punctuation_chars': '+'},
):
    for splits in (False, True):
        for text in TEXTS:
            lexer = shlex.shlex(text, **options)
            lexer.whitespace_split = splits
            try:
                print(list(lexer), lexer.lineno, repr(lexer.punctuation_chars), lexer.state)
            except ValueError as error:
                print(error, lexer.lineno, repr(lexer.token))


class Including(shlex.shlex):
    source = None

    def sourcehook(self, name):
        return name, io.StringIO('from ' + name)


lexer = Including('a include b c', 'main')
lexer.source = 'include'
print(lexer.error_leader(), list(lexer))
lexer = shlex.shlex(io.StringIO('a;b'), posix=True)
lexer.wordchars += ';'
lexer.push_token('first')
print(lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.eof, sorted(lexer.wordchars)[-3:])
lexer = shlex.shlex('a b')
lexer.commenters, lexer.whitespace, lexer.quotes = '', 'b', ''
print(list(lexer), lexer.infile, lexer.error_leader('x', 3))
try:
    lexer.punctuation_chars = 'x'
except AttributeError as error:
    print(error)
for text in TEXTS:
    for posix in (True, False):
        for comments in (True, False):
            try:
                print(shlex.split(text, comments, posix))
            except ValueError as error:
                print(error)
