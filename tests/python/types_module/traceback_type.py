import types
def g():
    raise ValueError
try: g()
except ValueError as e: tb = e.__traceback__
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
T = types.TracebackType
t = T(tb, tb.tb_frame, 1, 5)
print(t.tb_next is tb, t.tb_lineno, t.tb_frame is tb.tb_frame)
attempt(T, 1, tb.tb_frame, 1, 2)
attempt(T, None, 1, 1, 2)
attempt(T, None, tb.tb_frame, 'x', 2)
attempt(T, None, tb.tb_frame, 2, 'x')
print(T(None, tb.tb_frame, 1, 2).tb_next)
