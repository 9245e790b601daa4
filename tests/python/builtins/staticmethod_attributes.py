@staticmethod
def f(x: int):
    "doc"
    return x
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__wrapped__.__name__, f(3))
f.__name__ = 'g'
print(f.__name__, f.__wrapped__.__name__)
class C:
    @classmethod
    def m(cls): "mdoc"
c = C.__dict__['m']
print(c.__name__, c.__qualname__, c.__module__, c.__doc__)
try: staticmethod(3).__name__
except AttributeError as e: print(e)
print(staticmethod(3).__doc__[:20])
print(f.__annotations__)
f.extra = 1
print(f.extra, f.__dict__['extra'])
