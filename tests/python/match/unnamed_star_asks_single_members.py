class Seq:
    def __init__(self, n): self.n = n; self.log = []
    def __len__(self): self.log.append('len'); return self.n
    def __getitem__(self, i):
        self.log.append(i)
        return i
import collections.abc
collections.abc.Sequence.register(Seq)
def m(n):
    for f in (a, b, c, d, e, g, h):
        s = Seq(n)
        try: print(n, f.__name__, f(s), s.log)
        except Exception as x: print(n, f.__name__, type(x).__name__, x, s.log)
def a(s):
    match s:
        case [x, *_, y]: return x, y
def b(s):
    match s:
        case [*_, x, y]: return x, y
def c(s):
    match s:
        case [*_]: return 'any'
def d(s):
    match s:
        case [_, *_]: return 'one'
def e(s):
    match s:
        case [_, _]: return 'two'
def g(s):
    match s:
        case [_, *_, 3]: return '3'
        case [1, *_]: return '1'
        case [0, *_, 2 | 3, _]: return '23'
def h(s):
    match s:
        case []: return 'empty'
for n in range(6): m(n)
class NoLen: pass
collections.abc.Sequence.register(NoLen)
match NoLen():
    case [*_]: print('nolen')
match [1, [2, 3, 4], 5]:
    case [x, [*_, y], *_]: print(x, y)
match (1, 2, 3):
    case [*_, (2 | 3) as z]: print(z)
match 'abc':
    case [*_]: print('no')
    case _: print('text')
