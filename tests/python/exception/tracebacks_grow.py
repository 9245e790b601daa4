import sys
def a():
    try:
        b()
    except ValueError as e:
        raise KeyError('k') from e
def b():
    raise ValueError('v')
def c():
    try:
        a()
    except KeyError as e:
        print(e.__cause__.__traceback__.tb_next.tb_lineno, e.__suppress_context__)
        e.__suppress_context__ = False
        try: e.__suppress_context__ = 'x'
        except TypeError as x: print(x)
        try: del e.__suppress_context__
        except TypeError as x: print(x)
        print(sys.exc_info()[1] is e, sys.exc_info()[0], sys.exc_info()[2] is e.__traceback__, sys.exception() is e)
        raise
try:
    c()
except KeyError as e:
    n = 0; t = e.__traceback__
    while t: print(t.tb_lineno); t = t.tb_next
print(sys.exc_info(), sys.exception())
def gen():
    try:
        yield sys.exception()
    except RuntimeError as e:
        yield (repr(e), repr(e.__context__), e.__traceback__.tb_lineno)
try:
    raise IndexError('i')
except IndexError:
    g = gen()
    print(repr(next(g)))
    print(g.throw(RuntimeError('r')))
def gg():
    yield 1
g = gg(); next(g)
try:
    1/0
except ZeroDivisionError as e:
    try: g.throw(ValueError, 'v', e.__traceback__)
    except ValueError as x:
        t = x.__traceback__
        while t: print(t.tb_frame.f_code.co_name, t.tb_lineno); t = t.tb_next
try:
    g.throw(ValueError, 'v', 1)
except TypeError as e: print(e)
class W:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print(t, v, tb.tb_lineno, tb.tb_frame.f_code.co_name); return True
with W(): [][1]
x = ValueError('stored')
try: raise x
except ValueError: pass
try: raise x
except ValueError as e:
    t = e.__traceback__
    while t: print(t.tb_lineno); t = t.tb_next
def f():
    raise x
try: f()
except ValueError: pass
raise x
