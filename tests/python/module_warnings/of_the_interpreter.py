import operator
import re
import warnings

class Int(int): pass
class Float(float): pass
class Complex(complex): pass
class Index:
    def __index__(self): return Int(1)
class Truth:
    def __int__(self): return True
class Real:
    def __float__(self): return Float(1)
class Number:
    def __complex__(self): return Complex(1)

def throw(exception, *more):
    def generate():
        yield 1
    generator = generate()
    next(generator)
    try:
        generator.throw(exception, *more)
    except ValueError:
        pass

truth = True
for step in (
    lambda: ~truth,
    lambda: operator.invert(False),
    lambda: [1, 2][Index()],
    lambda: range(Index()),
    lambda: int(Truth()),
    lambda: float(Real()),
    lambda: complex(Number()),
    lambda: complex(1j, 2),
    lambda: complex(imag=2j),
    lambda: throw(ValueError),
    lambda: throw(ValueError, 'x'),
    lambda: throw(ValueError, None, None),
    lambda: re.sub('a', 'b', 'aa', 1),
    lambda: re.split('a', 'aa', maxsplit=1),
):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        print(step())
    for warning in log:
        print(warning.lineno, warning.category.__name__, warning.message)

warnings.simplefilter('error')
try:
    print(~truth)
except DeprecationWarning as error:
    print(str(error)[:40])

warnings.simplefilter('always')
with warnings.catch_warnings(record=True) as log:
    number = 1
    print(
        number,
        ~truth)
print(log[0].lineno)
