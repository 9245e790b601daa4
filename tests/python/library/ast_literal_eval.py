# Literals as texts.
import ast

for text in ['1', ' \t-2.5', '[1, (2, 3), {4, 5}, {"a": None, b"b": True}]', '1+2j', '-1-2j', '+3', '"a" "b"', 'set()', '...', '()',
             '10**2', 'x', 'f(1)', '1+2', '1j+1', '{**a}', '[*a]', 'f"x"', '--1', '-True', 'set(1)', 'a.b', '[1, b]', '', '1 1',
             '\n1', '  1', '(1,)', '0x10', '1_000', "'\\N{BULLET}'", 'not 1', '{1: 2, 3}', 'lambda: 1', '-"a"', '1 if 1 else 2']:
    try:
        print(text, '->', repr(ast.literal_eval(text)))
    except Exception as e:
        print(repr(text), '->', type(e).__name__, e)
print(ast.literal_eval(ast.parse('[1, 2]', mode='eval')), ast.literal_eval(ast.Constant(3)))
try:
    ast.literal_eval(ast.Name('x'))
except ValueError as e:
    print(e)
try:
    ast.literal_eval(3)
except ValueError as e:
    print(e)
