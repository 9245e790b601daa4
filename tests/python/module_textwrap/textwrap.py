import textwrap
text = "The quick brown-fox jumped over the lazy dog -- it wasn't well-known.  A very-long-hyphenated-word and supercalifragilisticexpialidocious em--dash."
for width in (10, 20, 33, 70):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten('Hello  world!  How are you?', 15), textwrap.shorten('Hello world', 11), textwrap.shorten('Hello world', 10, placeholder='...'))
print(repr(textwrap.dedent('\n    a\n      b\n\n    c\n  \t \n')), repr(textwrap.dedent('  a\n\tb')), repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\n', '-', lambda line: True)))
print(textwrap.wrap(text, 12, break_long_words=False, break_on_hyphens=False), textwrap.wrap(text, 25, max_lines=2), textwrap.wrap('', 5), textwrap.wrap('a\tb\nc  d', 80))
print(textwrap.TextWrapper(width=20, fix_sentence_endings=True).wrap('End. Start of it. yes'), textwrap.wrap('a b c', 1), textwrap.wrap('  lead trail  ', 8), textwrap.wrap('x  y', 2, drop_whitespace=False))
for call in (lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('abc def', 3), lambda: textwrap.dedent(3)):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(e)
