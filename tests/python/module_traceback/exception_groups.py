# Groups: members, notes, limits of width and depth, what they came from.
import traceback
def g():
    try:
        raise ValueError('a')
    except ValueError as e:
        raise KeyError('b') from e
def h():
    errs = []
    try:
        g()
    except KeyError as e: errs.append(e)
    errs.append(ExceptionGroup('inner', [TypeError(1), OSError(2)]))
    errs[-1].add_note('a note\nof two')
    try:
        1/0
    except Exception:
        raise ExceptionGroup('outer', errs)
try: h()
except Exception as e:
    traceback.print_exception(e, file=__import__('sys').stdout)
    print(traceback.format_exception_only(e))
    print(traceback.format_exception_only(e, show_group=True))
    for l in traceback.TracebackException.from_exception(e, max_group_width=1).format(): print(repr(l))
    for l in traceback.TracebackException.from_exception(e, max_group_depth=1).format(): print(repr(l))
    print(''.join(traceback.format_exception(e, chain=False)))
raise ExceptionGroup('x', [ExceptionGroup('y', [ValueError(1)])])
