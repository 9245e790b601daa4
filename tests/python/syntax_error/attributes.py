def show(src, mode='exec', filename='file.py'):
    try:
        compile(src, filename, mode)
        print('ok')
    except SyntaxError as e:
        print(type(e).__name__, e, '|', e.args, e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.print_file_and_line)
        print(repr(e))
for s in ('1 +', 'x = = 1', 'def f(:\n  pass', 'if x:\npass', 'if x:\n\tpass\n        pass', '  x', "'abc", '"""abc', '(1', 'f(a b)', 'a\nb\nc d e', 'return 1', 'x = é ü', 'é = "ü" 1', 'f"{', 'f"{a b}"', '\tx = (1,', 'print "a"', 'import', '1 = x', 'a, b += 1', 'nonlocal x', 'def f(a, a): pass', 'break', '*a', 'x: int: 5', '0777', '1_', '$', 'a ? b', '\x00', 'class C: return', 'async def f(): yield from x', 'lambda: (yield)', 'from __future__ import nope', 'def f():\n  global x\n  x = 1\n  global x'):
    show(s)
for s in ('', ' ', '1 2', 'x = 1', 'pass', '1\n2', ' 1', '\n1', '1 # c', '(', 'yield', 'await x'):
    show(s, 'eval')
for s in ('', 'x = 1\ny = 2', 'if 1:\n  pass', 'if 1:\n  pass\n', '1', 'x = (', 'a; b', 'def f(): pass'):
    show(s, 'single')
show('1 +', 'exec', '<string>')
show('1 +', 'exec', '/a/b/c.py')
for a in ((), ('m',), ('m', ('f', 1, 2, 'text')), ('m', ('f', 1, 2, 'text', 3, 4)), ('m', ('f', 1)), ('m', 5), ('m', ('f', None, None, None)), ('m', (None, 3, None, None)), (1, 2, 3), ('m', ['f', 1, 2, 't']), ('m', ('f', 1, 2, 'text', 3)), ('m', ('f', 1, 2, 't', 3, 4, 5)), ('m', ('f', 1, 2, 't', 3, 4, {'a': 1}))):
    try:
        e = SyntaxError(*a)
        print(repr(e), str(e), e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args)
    except BaseException as x:
        print(type(x).__name__, x)
e = SyntaxError('m')
e.lineno = 5
print(e)
e.filename = 'a/b.py'
print(e)
e.msg = 'changed'
print(e, e.args)
class S(SyntaxError): pass
print(S('x', ('f', 1, 1, 'q')))
print(IndentationError.__mro__, TabError('a'))
