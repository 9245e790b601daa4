# The functions of `operator` under the names of special methods, and copies of its callables.
import copy
import operator
import pickle
import sys

print(operator.__add__(1, 2), operator.__lt__, operator.__not__ is operator.not_, '__concat__' in dir(operator))
print(hasattr(operator, '__truth__'), operator.__all__)


class Point:
    def __init__(self, x):
        self.x = x

    def moved(self, by, factor=1):
        return self.x + by * factor


for made in (
    operator.attrgetter('x'), operator.attrgetter('x', 'x.real'), operator.itemgetter(1, 'a'),
    operator.methodcaller('moved', 5), operator.methodcaller('moved', 5, factor=3),
):
    for protocol in (0, 2, 5):
        again = pickle.loads(pickle.dumps(made, protocol))
        print(type(again).__name__, again, copy.copy(made), made.__reduce__())
print(pickle.loads(pickle.dumps(operator.methodcaller('moved', 5, factor=3)))(Point(1)))

# A module that a program forbids.
sys.modules['forbidden'] = None
for statement in ('import forbidden', 'from forbidden import x', 'import forbidden.inner'):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, error, error.name)
print(sys.modules['forbidden'], 'forbidden' in sys.modules)
