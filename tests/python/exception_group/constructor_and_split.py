def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
show(ExceptionGroup)
show(ExceptionGroup, 'a')
show(ExceptionGroup, 1, [ValueError()])
show(ExceptionGroup, 'a', 1)
show(ExceptionGroup, 'a', [])
show(ExceptionGroup, 'a', [1])
show(ExceptionGroup, 'a', [ValueError(), 1])
show(ExceptionGroup, 'a', [KeyboardInterrupt()])
show(BaseExceptionGroup, 'a', [KeyboardInterrupt()])
show(BaseExceptionGroup, 'a', [ValueError(1)])
show(ExceptionGroup, 'a', [ValueError(1)], 2)
show(ExceptionGroup, 'a', exceptions=[ValueError(1)])
show(ExceptionGroup, 'a', (ValueError(1),))
show(ExceptionGroup, 'a', {ValueError(1)})
class G(ExceptionGroup): pass
class B(BaseExceptionGroup): pass
class M(BaseExceptionGroup, ValueError): pass
show(G, 'g', [KeyboardInterrupt()])
show(M, 'g', [KeyboardInterrupt()])
show(B, 'g', [KeyError(1)])
show(G, 'g', [KeyError(1), G('h', [ValueError(2)])])
g = G('g', [KeyError(1), G('h', [ValueError(2), TypeError(3)])])
print(str(g), g.message, g.exceptions, g.args)
for m in (ValueError, (ValueError, KeyError), lambda e: isinstance(e, TypeError), KeyboardInterrupt, G, 1, (1,), int, str, (int, ValueError), lambda e: True):
    show(g.split, m)
    show(g.subgroup, m)
show(g.derive, [ValueError(1)])
show(g.derive, 1)
print(type(g.derive([KeyError()])))
print(type(B('x', [KeyError()]).derive([KeyError()])), type(B('x', [KeyError()]).derive([KeyboardInterrupt()])))
class D(ExceptionGroup):
    def __new__(cls, message, excs, code):
        obj = super().__new__(cls, message, excs)
        obj.code = code
        return obj
    def derive(self, excs):
        return D(self.message, excs, self.code)
d = D('d', [KeyError(1), ValueError(2)], 42)
d.add_note('n1')
m, r = d.split(KeyError)
print(repr(m), m.code, repr(r), r.code, m.__notes__, m.__notes__ is d.__notes__)
class E(ExceptionGroup):
    def derive(self, excs):
        return 1
show(E('e', [KeyError(1), ValueError(2)]).split, KeyError)
l = [KeyError(1)]
x = ExceptionGroup('q', l)
l.append(1)
print(x, repr(x), x.exceptions)
print(BaseExceptionGroup.__mro__, ExceptionGroup.__mro__, ExceptionGroup.__bases__)
print(ExceptionGroup.__doc__, BaseExceptionGroup.__doc__)
show(ExceptionGroup, 'a', 'abc')
class Seq:
    def __getitem__(self, i):
        if i == 0: return ValueError('s')
        raise IndexError
    def __len__(self): return 1
show(ExceptionGroup, 'a', range(3))
def bad(e): raise ZeroDivisionError('in matcher')
show(g.split, bad)
print(x.args, repr(x), str(x))
