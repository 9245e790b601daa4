def f(src):
    exec(src)
try:
    eval('1 +')
except SyntaxError as e:
    err = e
def g():
    try:
        f('x = 1\nif x\n    pass')
    except SyntaxError as e:
        raise ValueError('v')
try:
    g()
except ValueError as e:
    pass
import sys
for s in ('a b', 'def f(:', '\tif x:\n\t\ty = (1 2)', 'é = ü 1', 'x = "', 'x = 1\n  y = 2'):
    try: exec(s)
    except SyntaxError as e: e.add_note('note'); last = e
raise ExceptionGroup('g', [err, last, SyntaxError('m', ('nofile', 3, 5, 'some text here', 3, 9)), SyntaxError('m'), SyntaxError('m', ('f', 1, 1, None)), SyntaxError('m', ('f', 2, None, 'abc')), SyntaxError('m', ('f', None, None, 'abc')), SyntaxError('m', (None, 3, 1, 'abc')), SyntaxError('m', ('f', 3, 2, '   abc def\n')), SyntaxError('m', ('f', 3, 5, '   abc def\n', 4, 2)), SyntaxError('m', ('f', 3, 500, 'abc def\n')), SyntaxError('m', ('f', 3, 0, 'abc def\n')), SyntaxError(None, ('f', 3, 3, 'abc'))])
