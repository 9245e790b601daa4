def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
import builtins
print(builtins.__name__, builtins.len is len, getattr(builtins, 'None'), getattr(builtins, 'True'))
attempt(open, 'missing.txt', 'q')
attempt(open, 'missing.txt', 'rw')
attempt(open, 'missing.txt', 'rbt')
attempt(open, 'missing.txt', 'U')
attempt(open, 'missing.txt', '+')
attempt(open, 'missing.txt', 5)
attempt(open, 1.5)
attempt(open, None)
attempt(open)
attempt(open, 'f', 'rb', encoding='utf-8')
attempt(open, 'f', 'rb', errors='strict')
attempt(open, 'f', 'rb', newline='')
attempt(open, 'a\0b')
try: open('dir/missing.txt')
except FileNotFoundError as e: print(e.errno == 2 or e.errno == 44, e.strerror, e.filename)
print(__import__('math').sqrt(4.0), __import__('collections.abc').__name__, __import__('collections.abc', fromlist=['x']).__name__, __import__('math', globals(), locals(), [], 0).__name__)
attempt(__import__, 'nope')
attempt(__import__, '')
attempt(__import__, 1)
attempt(__import__, 'math', level=-1)
attempt(__import__)
def body():
    print('in body')
C = __build_class__(body, 'C')
print(C, C.__mro__)
attempt(__build_class__)
attempt(__build_class__, 1)
attempt(__build_class__, 1, 'n')
attempt(__build_class__, body, 1)
try: print(1, file=5)
except AttributeError as e: print(e)
import builtins as b
b.extra = 'added'
print(extra)
del b.extra
try: extra
except NameError as e: print(e)
old = b.len
b.len = lambda x: 'patched'
print(len('abc'))
b.len = old
print(len('abc'))
