import sys
def boo():
    try: raise KeyError
    except KeyError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]
g = boo()
print(next(g), sys.exc_info()[0])
try: raise TypeError
except TypeError:
    print(next(g), sys.exc_info()[0])
print(sys.exc_info()[0])
def gen():
    try:
        print(sys.exc_info()[0]); yield
    except TypeError:
        print(sys.exc_info()[0], sys.exception().__context__)
        yield
    print(sys.exc_info()[0]); yield 'done'
try: raise ValueError
except Exception:
    g = gen(); next(g); g.throw(TypeError); print(next(g))
