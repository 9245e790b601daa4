def gen():
    try:
        try:
            raise KeyError('a')
        except Exception:
            yield
    except Exception:
        yield
    try: raise Exception
    except: pass
g = gen(); next(g)
try: g.throw(ValueError)
except Exception as e: print(repr(e), repr(e.__context__))
def gen():
    try:
        raise KeyError('a')
    except Exception:
        yield
gen_ = gen()
next(gen_)
try: gen_.throw(ValueError)
except Exception as e: print(repr(e.__context__))
def f():
    yield
def gen():
    try:
        raise KeyError('a')
    except Exception:
        yield from f()
g = gen(); g.send(None)
try: g.throw(ValueError)
except Exception as e: print(repr(e.__context__))
def f():
    try: raise KeyError('a')
    except Exception: yield
def gen():
    try:
        raise ValueError
    except Exception:
        yield from f()
g = gen(); g.send(None)
try: g.throw(IndexError)
except Exception as e: print(repr(e.__context__), repr(e.__context__.__context__))
