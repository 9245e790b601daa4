import sys
def f():
    yield 1
    raise ZeroDivisionError
def outer():
    try: yield from f()
    except ZeroDivisionError: print('zd', sys.exc_info()[0])
print(list(outer()))
def gen():
    try:
        yield 1
    finally:
        print(sys.exc_info()[0])
g = gen(); next(g); g.close()
def g1():
    try: yield
    except ValueError:
        yield 'x'
g = g1(); next(g)
class Bad(Exception):
    def __new__(cls, *a): return 5
try: g.throw(Bad)
except Exception as e: print(type(e), e)
g = g1(); next(g)
try: g.throw(ValueError, 'a')
except TypeError as e: print(e)
def f():
    try:
        yield 1
    except Bad2: pass
class Bad2(BaseException):
    def __new__(cls, *a, **k): return []
g = f(); next(g)
try: print(g.throw(Bad2))
except Exception as e: print(type(e), e)
