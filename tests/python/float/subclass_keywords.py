class F(float):
    def __new__(cls, arg, newarg=None):
        u = super().__new__(cls, arg)
        u.newarg = newarg
        return u
print(F(1.5, newarg=3).newarg)
class F2(float):
    def __init__(self, arg, newarg=None): self.newarg = newarg
def go(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
go(lambda: F2(1.5, newarg=3).newarg)
class F3(float): pass
go(lambda: F3(x=1))
class I(int):
    def __init__(self, arg, newarg=None): self.newarg = newarg
go(lambda: I(1, newarg=3).newarg)
class D(complex):
    def __init__(self, arg, newarg=None): self.newarg = newarg
go(lambda: D(1, newarg=3).newarg)
class B(bytes):
    def __init__(self, arg, newarg=None): self.newarg = newarg
go(lambda: B(b'a', newarg=3).newarg)
class R:
    pass
class S(str):
    def __new__(cls, v, newarg=None):
        s = super().__new__(cls, v); s.newarg = newarg; return s
go(lambda: S('a', newarg=5).newarg)
class St(set):
    def __init__(self, seq, newarg=None):
        super().__init__(seq); self.newarg = newarg
go(lambda: St([1], newarg=5).newarg)
