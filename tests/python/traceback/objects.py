import sys
def tb():
    1/0
def outer():
    v = 5
    tb()
try:
    outer()
except ZeroDivisionError as e:
    t = e.__traceback__
    while t:
        print(type(t), t.tb_lineno, t.tb_frame.f_code.co_name, t.tb_frame.f_lineno, t.tb_lasti >= 0, sorted(n for n in t.tb_frame.f_locals if n == 'v'))
        last = t
        t = t.tb_next
    f = last.tb_frame
    print(f.f_back.f_code.co_name, f.f_back.f_locals, f.f_back.f_back.f_code.co_name, f.f_back.f_back is sys._getframe())
    print(e.__traceback__.tb_frame is sys._getframe(), f.f_globals is globals())
    for bad in (1, 'x'):
        try: e.__traceback__ = bad
        except TypeError as x: print(x)
        try: e.with_traceback(bad)
        except TypeError as x: print(x)
    try: del e.__traceback__
    except TypeError as x: print(x)
    try: last.tb_next = e.__traceback__
    except ValueError as x: print(x)
    try: last.tb_next = 1
    except TypeError as x: print(x)
    try: last.tb_lineno = 1
    except AttributeError as x: print(x)
    keep = e
try:
    raise keep.with_traceback(None)
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next, e.__traceback__.tb_lineno)
def rec(n):
    if n == 0: raise KeyError(n)
    rec(n - 1)
try: rec(3)
except KeyError as e:
    t = e.__traceback__; out = []
    while t: out.append((t.tb_lineno, t.tb_frame.f_locals.get('n'))); t = t.tb_next
    print(out)
def h():
    try: 1/0
    except ZeroDivisionError as e: return e
e = h()
print(e.__traceback__.tb_frame.f_code.co_name, e.__traceback__.tb_frame.f_back.f_code.co_name, e.__traceback__.tb_frame.f_locals)
print(f.f_builtins['len'] is len)
