from functools import singledispatch, singledispatchmethod
from collections.abc import Sequence
@singledispatch
def show(x, **kw):
    return f'object {x!r}'
@show.register
def _(x: int):
    return f'int {x}'
@show.register(list)
@show.register(tuple)
def _(x):
    return f'items {len(x)}'
@show.register
def _(x: float | complex):
    return f'number {x}'
@show.register(Sequence)
def _(x):
    return 'sequence'
print(show(1), show(True), show([1]), show(()), show(1.5), show(2j), show('s'), show(None), show(range(3)))
print(show.dispatch(bool) is show.dispatch(int), show.__name__, len(show.registry))
class C:
    @singledispatchmethod
    def m(self, x): return 'object'
    @m.register
    def _(self, x: int): return 'int'
    @m.register(str)
    def _(self, x): return 'str'
print(C().m(1), C().m('s'), C().m(None))
try:
    show()
except TypeError as e:
    print(e)
try:
    show.register(3)
except TypeError as e:
    print(e)
