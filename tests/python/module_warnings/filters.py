import warnings, sys, io
sys.stderr = io.StringIO()
warnings.resetwarnings()
warnings.simplefilter('default')
def f():
    warnings.warn('careful')
    warnings.warn('old', DeprecationWarning, stacklevel=2)
f()
for i in range(3): f()
print(sys.stderr.getvalue())
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    f(); f()
    print(len(w), w[0].message, w[0].category, w[1].lineno)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: f()
    except UserWarning as e: print('raised', e)
warnings.filterwarnings('ignore', message='care.*')
sys.stderr = io.StringIO(); f(); print(sys.stderr.getvalue())
try: warnings.warn('x', int)
except TypeError as e: print(e)
@warnings.deprecated('use g')
def d(): return 1
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); d(); print(w[0].message, w[0].category.__name__, d.__deprecated__)
