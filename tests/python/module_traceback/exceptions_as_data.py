# Long chains, locals, summaries of a class of one's own, notes that are odd, and deprecated names.
import traceback, sys
e = None
for i in range(1100):
    n = ValueError(i)
    n.__context__ = e
    e = n
t = traceback.TracebackException.from_exception(e)
print(len(list(t.format())))
def f(a):
    b = [a]
    raise TypeError('no')
try: f(3)
except TypeError as e:
    t = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(list(t.format())[-2])
    print(t.stack[-1].locals)
    class S(traceback.StackSummary):
        def format_frame_summary(self, fs, **kw):
            return None if fs.name == 'f' else super().format_frame_summary(fs, **kw)
    print(S.extract(traceback.walk_tb(e.__traceback__)).format(), type(S.extract(traceback.walk_tb(e.__traceback__))).__name__)
try: compile('a = (1\nb', 'x', 'exec')
except SyntaxError as e:
    t = traceback.TracebackException.from_exception(e)
    print(t.filename, t.lineno, t.end_lineno, t.offset, t.end_offset, t.msg, list(t.format_exception_only()))
try:
    try: 1/0
    finally: raise KeyError('x')
except KeyError as e:
    a = traceback.TracebackException.from_exception(e, compact=True)
    print(a.__context__ is None, a.__cause__, a.__suppress_context__)
    e.__suppress_context__ = True
    a = traceback.TracebackException.from_exception(e, compact=True)
    b = traceback.TracebackException.from_exception(e)
    print(a.__context__, b.__context__ is None)
    traceback.print_exc(file=sys.stdout)
class R:
    def __repr__(self): raise ValueError
print(traceback.FrameSummary('a', 1, 'b', locals={'x': R()}).locals, traceback.FrameSummary('a', None, 'b').line)
print(traceback.FrameSummary('f', 1, 'g', line='x') == traceback.FrameSummary('f', 1, 'g', line='y'), traceback.FrameSummary('f', 1, 'g', line='x') != ('f', 1, 'g', 'x'))
e = ValueError('q'); e.__notes__ = 5
print(traceback.format_exception_only(e))
e.__notes__ = ['a', 7]
print(traceback.format_exception_only(e))
g = ExceptionGroup('g', [ValueError(1)]); g.__notes__ = 7
print(traceback.format_exception_only(g))
class Err(Exception): __module__ = 'mod'
print(traceback.TracebackException.from_exception(Err('a')).exc_type_str, traceback.format_exception_only(Err()))
try: x.y
except NameError as e: print(traceback.format_exception_only(e))
try: sys.exeption
except AttributeError as e: print(traceback.format_exception_only(e))
sys.last_exc = ValueError('last')
traceback.print_last(file=sys.stdout)
traceback.print_tb(None, file=sys.stdout)
print(traceback.format_tb(None), traceback.extract_tb(None))
import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    print(a.exc_type, log[0].message if log else None)
try:
    exec('def k():\n  1/0\nk()')
except Exception as e:
    print(traceback.format_exception(e))
