# The source line of a SyntaxError of compile(): its end is there unless the tokenizer went on to another line.
SOURCES = [
    'x = (1,\n  2', 'x = (1,\n  2\n', 'f(\n', 'd = {1:\n2\n\n', 'f(a b\n, c)\n', 'x = (1\n2)\n', 'f() = 1\nx\n',
    "x = 'abc\ny\n", "x = '''abc\ndef\n", 'x = (1\n]\ny\n', '}\nx\n', 'if 1:\npass\n', '(f\n()) = 1\nx\n', 'class\nx\n',
    'if 1:\n  a\n b\n', 'print 1\nx\n', '{1:2,\n3:\n}\nx\n', 'del (f(),\nx)\ny', 'if 1:\n\ta\n        b\n', 'a b', '(a b',
]
for source in SOURCES:
    for mode in 'exec', 'single', 'eval':
        try:
            compile(source, '<text>', mode)
        except SyntaxError as error:
            print(mode, repr(source), type(error).__name__, repr(error.text), error.lineno, error.offset)
