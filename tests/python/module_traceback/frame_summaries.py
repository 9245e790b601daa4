# Places, columns and texts of frames; limits; what an exception shows of itself.
import traceback, sys
def f(x):
    y = 1
    return x / 0 + (
        y)
try:
    f(1)
except ZeroDivisionError as e:
    tb = traceback.extract_tb(e.__traceback__)
    for s in tb: print(s.lineno, s.end_lineno, s.colno, s.end_colno, s.line, s)
    print(''.join(traceback.format_exception(e)))
    print(traceback.format_tb(e.__traceback__))
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(te.exc_type_str, te.exc_type_qualname, te.exc_type_module, str(te), te == traceback.TracebackException.from_exception(e))
    print(traceback.format_tb(e.__traceback__, 1), traceback.format_tb(e.__traceback__, -1), traceback.format_tb(e.__traceback__, 0))
    print(traceback.format_exception(e, limit=1), traceback.format_exception_only(e))
    print(traceback.format_exception_only(type(e), e))
