# A property in the place of a special method that raises AttributeError is as good as none, for some of them.
import math
def define(name, error):
    def deny(self):
        print(name, 'asked', end=' ')
        raise error('denied')
    return type('C', (), {name: property(deny)})
uses = {
    '__eq__': lambda o: o == 1,
    '__lt__': lambda o: o < 1,
    '__add__': lambda o: o + 1,
    '__rmul__': lambda o: 2 * o,
    '__pow__': lambda o: pow(o, 1, 2),
    '__hash__': hash,
    '__bool__': bool,
    '__iter__': iter,
    '__contains__': lambda o: 1 in o,
    '__repr__': lambda o: repr(o)[:10],
    '__str__': str,
    '__len__': len,
    '__neg__': lambda o: -o,
    '__getitem__': lambda o: o[0],
    '__round__': round,
    '__floor__': math.floor,
    '__trunc__': math.trunc,
    '__aiter__': aiter,
    '__anext__': anext,
}
for name, use in uses.items():
    for error in AttributeError, ValueError:
        try:
            print(use(define(name, error)()))
        except Exception as failure:
            print(type(failure).__name__, failure)
