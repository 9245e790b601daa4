from contextlib import *
@contextmanager
def cm(x):
    print('enter', x)
    try: yield x * 2
    except ValueError as e: print('caught', e)
    finally: print('exit')
with cm(3) as y: print(y)
with cm(4): raise ValueError('v')
try:
    with cm(5): raise KeyError('k')
except KeyError as e: print('out', e)
with suppress(ZeroDivisionError): 1 / 0
print('after')
with ExitStack() as st:
    st.enter_context(cm(1)); st.callback(print, 'cb'); st.push(lambda *a: print('push', a[0]))
class R:
    def close(self): print('closed')
with closing(R()) as r: pass
with nullcontext(5) as n: print(n)
@cm(7)
def dd(): print('in dd')
dd(); dd()
