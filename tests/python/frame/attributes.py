import sys
def lines():
    fr = sys._getframe()
    a = fr.f_lineno
    b = fr.f_lineno
    c = (fr.
         f_lineno)
    return a, b, c, fr.f_back.f_lineno
print(lines())
def loc():
    x = 1
    fr = sys._getframe()
    l = fr.f_locals
    print(type(l), l['x'], list(l), len(l), 'x' in l, 'q' in l, l.get('q', 5))
    l['x'] = 42
    l['extra'] = 'e'
    print(x, l['extra'], locals().get('extra'), sys._getframe().f_locals['extra'], l == fr.f_locals, l is fr.f_locals)
    try: del l['x']
    except ValueError as e: print(e)
    try: l.pop('x')
    except ValueError as e: print(e)
    try: l['nope']
    except KeyError as e: print(repr(e))
    l.update({"x": 43, "y": 1})
    print(x, l.setdefault('x', 1), sorted(l.keys()), {**l}['x'], l.copy()['x'], type(l.copy()))
    d = locals()
    d['x'] = 'no'
    print(x, locals() is d, type(d))
    return fr
fr = loc()
print(fr.f_locals['x'], fr.f_back is sys._getframe(), fr.f_lineno)
def g():
    v = 1
    yield sys._getframe()
    v = 2
    yield
it = g()
print(it.gi_frame.f_lineno, it.gi_frame.f_locals, it.gi_frame.f_back, it.gi_code is g.__code__, it.gi_frame is it.gi_frame)
fr = next(it)
print(fr is it.gi_frame, fr.f_lineno, fr.f_locals, fr.f_back, it.gi_running, it.gi_suspended, it.gi_yieldfrom)
it.gi_frame.f_locals['v'] = 9
next(it)
print(it.gi_frame.f_lineno, it.gi_frame.f_locals)
it.close()
print(it.gi_frame, it.gi_code.co_name)
async def ca(): pass
c = ca(); print(c.cr_frame.f_code.co_name, c.cr_code is ca.__code__); c.close(); print(c.cr_frame)
async def aa(): yield
c = aa(); print(c.ag_frame.f_code.co_name, c.ag_code is aa.__code__)
class K:
    here = sys._getframe()
    a = 1
    print(here.f_locals is locals(), sorted(n for n in locals() if not n.startswith('__')), here.f_code.co_name)
print(sys._getframe().f_locals is globals(), locals() is globals(), globals() is globals(), sys._getframe(0).f_code.co_name)
try: sys._getframe(5)
except ValueError as e: print(e)
def clr():
    fr = sys._getframe()
    try: fr.clear()
    except RuntimeError as e: print(e)
    return fr
q = clr()
q.clear(); print(q.f_locals)
try:
    sys._getframe().f_lineno = 3
except (ValueError, AttributeError) as e: print(e)
for a in ('f_code', 'f_back', 'f_globals', 'f_locals', 'f_builtins'):
    try: setattr(fr, a, 1)
    except AttributeError as e: print(e)
print(fr.f_trace, fr.f_trace_lines, fr.f_trace_opcodes)
print([n for n in dir(fr) if not n.startswith('__')])
