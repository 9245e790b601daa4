import enum
import pickle
import statistics
import time
from fractions import Fraction


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


nan = float('nan')
show(lambda: statistics.correlation([1, nan], [2, 3], method='ranked'))
show(lambda: statistics.correlation({3, 4}, {3, 4}, method='ranked'))
show(lambda: statistics.variance([1e30, 1, 3, -1e30], xbar=2))
show(lambda: statistics.pvariance([float('inf'), 1], 2))
show(lambda: statistics.NormalDist.from_samples([1, nan]))
show(lambda: statistics.NormalDist.from_samples([]))
line = statistics.linear_regression([1, 2, 3], [2, 4, 6])
print(line, type(line) is type(statistics.linear_regression([1, 2], [1, 2])))
show(lambda: Fraction(-7, 3) / 0)
show(lambda: Fraction(1, 2) // 1j)


class Outer(enum.Enum):
    class Inner:
        pass
    FIRST = int
    __reduce_ex__ = enum.pickle_by_enum_name


print(list(Outer), Outer.Inner, pickle.loads(pickle.dumps(Outer.FIRST)) is Outer.FIRST)
moment = time.gmtime(0)
show(lambda: setattr(moment, 'tm_year', 1))
