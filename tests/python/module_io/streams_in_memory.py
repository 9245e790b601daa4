import io, sys, contextlib
s = io.StringIO()
print('a', 1, file=s); s.write('line two\nthree'); print(repr(s.getvalue()), s.tell())
s.seek(0); print(s.readline(), list(s)); s.seek(2); s.write('XX'); print(s.getvalue()); s.truncate(3); print(repr(s.getvalue()))
with io.StringIO('x\ny\n') as f:
    for line in f: print(repr(line))
try: f.read()
except ValueError as e: print(e)
b = io.BytesIO(b'hello\nworld'); print(b.read(3), b.readline(), b.read(), b.tell()); b.seek(-3, 2); b.write(b'LDS!'); print(b.getvalue())
with contextlib.redirect_stdout(io.StringIO()) as out:
    print('hidden')
print(out.getvalue())
try: s.fileno()
except io.UnsupportedOperation as e: print(type(e), e)
try: s.write(3)
except TypeError as e: print(e)
print(isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), isinstance(b, io.BufferedIOBase), s.closed, s.readable(), s.seekable())
old = sys.stdin; sys.stdin = io.StringIO('first\n2 3\nlast'); print(input('? '), input(), [int(x) for x in '2 3'.split()], sys.stdin.read()); 
try: input()
except EOFError as e: print(e)
sys.stdin = old
w = io.TextIOWrapper(io.BytesIO(), encoding='utf-8'); w.write('é\n'); w.flush(); print(w.buffer.getvalue()); w.seek(0); print(repr(w.read()))
print(io.StringIO('a\r\nb', newline=None).read().encode(), io.StringIO('a\nb', newline='\r\n').getvalue().encode())
