import io
import sys
import warnings
seen = []
def show(message, category, filename, lineno, file=None, line=None):
    seen.append((type(message).__name__, category.__name__, filename, lineno, file, line))
stderr, sys.stderr = sys.stderr, io.StringIO()
with warnings.catch_warnings(action='default'):
    eval('1 is 1')
    eval('1 is 1')
    compile('x = "\\d"', 'some.py', 'exec')
    print(sys.stderr.getvalue(), end='')
    warnings.showwarning = show
    exec('1 is 1')
    print(seen)
    warnings.simplefilter('ignore')
    exec('1 is 1')
    print(len(seen))
sys.stderr = stderr
