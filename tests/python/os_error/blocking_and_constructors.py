# How many characters were written before a stream blocked, and which constructor of a class gets the arguments.
e = BlockingIOError(1, 2, 3)
print(e.args, e.errno, e.strerror, e.filename, e.characters_written)
e = BlockingIOError(1, 2)
try: e.characters_written
except AttributeError as x: print(x)
e.characters_written = 5
print(e.characters_written)
del e.characters_written
try: e.characters_written
except AttributeError as x: print(x)
e = BlockingIOError('a', 'b', 3, 4, 5)
print(e.args, e.filename, e.filename2)
e = BlockingIOError('a', 'b', 'c')
print(e.args, e.filename)
try: e.characters_written = 'x'
except Exception as x: print(type(x), x)
try: del e.characters_written
except Exception as x: print(type(x), x)
class O(OSError):
    def __new__(cls, baz):
        self = OSError.__new__(cls)
        self.baz = baz
        return self
    def __init__(self, *a, **k): pass
class P(OSError):
    def __new__(cls, *args, **kw):
        return OSError.__new__(cls, 'some message')
x = P('baz', 1)
print(x.args, x)
class Q(OSError):
    def __new__(cls, bar):
        return OSError.__new__(cls, bar + 'x', 'y')
x = Q('baz'); print(x.args, x, x.errno)
class R(OSError):
    def __new__(cls, bar):
        return super().__new__(cls, 2, 'y')
    def __init__(self, *a): super().__init__('initarg')
x = R('baz'); print(x.args, x, x.errno)
