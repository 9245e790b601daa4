import sys, io, contextlib
out = io.StringIO()
exec(compile('1 + 1', 'x', 'single'))
exec(compile('None', 'x', 'single'))
print(_)
with contextlib.redirect_stdout(out):
    exec(compile('[1]', 'x', 'single'))
print(repr(out.getvalue()))
seen = []
sys.displayhook = seen.append
exec(compile('5; 6', 'x', 'single'))
print(seen)
sys.displayhook = sys.__displayhook__
