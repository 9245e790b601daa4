import traceback, sys, io
def f(x): return g(x) + 1
def g(x): return 1 / x
try: f(0)
except ZeroDivisionError as e:
    print(traceback.format_exc())
    print(traceback.format_exception_only(e), traceback.format_tb(e.__traceback__))
    for fr in traceback.extract_tb(e.__traceback__): print(fr.name, fr.lineno, fr.line, fr)
    b = io.StringIO(); traceback.print_exc(file=b); print(len(b.getvalue()))
    print(traceback.format_exception(type(e), e, e.__traceback__, limit=1), traceback.format_exception(e, limit=-1))
    print(''.join(traceback.TracebackException.from_exception(e).format()))
    try: raise ValueError('two\nlines') from e
    except ValueError as e2:
        e2.add_note('note')
        print(''.join(traceback.format_exception(e2)))
        print(traceback.format_exception(e2, chain=False))
def h():
    print(traceback.format_stack()[-2:])
    print(traceback.extract_stack()[-1].name)
h()
try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except Exception as e: print(''.join(traceback.format_exception(e))); print(traceback.format_exception_only(e))
try: compile('a b', 'f', 'exec')
except SyntaxError as e: print(traceback.format_exception_only(e))
print(traceback.format_exc())
