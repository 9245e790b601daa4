# The methods of a sequence do not ask the other operand, as its operators do.
import collections
import operator


class Reflected:
    def __radd__(self, other):
        return ('radd', other)

    def __rmul__(self, other):
        return ('rmul', other)

    def __index__(self):
        return 2


def attempt(step):
    try:
        print(step())
    except TypeError as error:
        print('TypeError', error)


other = Reflected()
for s in [1], (1,), 'a', b'a', bytearray(b'a'), collections.deque([1]):
    print(type(s).__name__)
    attempt(lambda: s + other)
    attempt(lambda: s * other)
    attempt(lambda: s.__add__(other))
    attempt(lambda: s.__mul__(other))
    attempt(lambda: s.__rmul__(other))
    attempt(lambda: type(s).__add__(s, other))
    attempt(lambda: operator.concat(s, other))
    attempt(lambda: operator.concat(s, 1))
    attempt(lambda: operator.iconcat(s[:] if isinstance(s, bytearray) else s, s))
for s in [1], bytearray(b'a'), collections.deque([1]):
    print(type(s).__name__)
    attempt(lambda: s.__iadd__(other))
    attempt(lambda: s.__imul__(other))
    attempt(lambda: operator.iconcat(s, other))
    s += other
    print(s)


class L(list):
    def __radd__(self, other):
        return 'L.radd'


class M(L):
    def __add__(self, other):
        return 'M.add', super().__add__(other)


attempt(lambda: [1] + L([2]))
attempt(lambda: [1].__add__(L([2])))
attempt(lambda: M([1]) + L([2]))
attempt(lambda: M([1]) + other)
attempt(lambda: L([1]) + other)
attempt(lambda: operator.concat([1], L([2])))
attempt(lambda: operator.concat(L([1]), 2))
attempt(lambda: operator.concat(M([1]), [2]))
attempt(lambda: operator.concat(M([1]), 2))
attempt(lambda: operator.concat(range(3), range(3)))
attempt(lambda: operator.concat({}, {}))
