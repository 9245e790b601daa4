# Where the members of something are wanted, a TypeError of its `__iter__` is replaced by one of those who ask.
import functools
import operator


class NoIterator:
    def __iter__(self):
        return self


class Raises:
    def __iter__(self):
        raise TypeError('mine')


class RaisesOther:
    def __iter__(self):
        raise ValueError('mine')


class Denied:
    __iter__ = None


class Late:
    def __iter__(self):
        return self

    def __next__(self):
        raise TypeError('late')


def assign(target, key, value):
    target[key] = value


STEPS = {
    'slice': lambda v: assign([1, 2, 3], slice(0, 2), v),
    'extended slice': lambda v: assign([1, 2, 3], slice(0, 3, 2), v),
    'extend': lambda v: [].extend(v),
    'join': lambda v: ''.join(v),
    'join bytes': lambda v: b''.join(v),
    'in': lambda v: 1 in v,
    'list': list,
    'pair': lambda v: dict([v]),
    'reduce': lambda v: functools.reduce(max, v),
    'countOf': lambda v: operator.countOf(v, 1),
    'indexOf': lambda v: operator.indexOf(v, 1),
}
for name, step in STEPS.items():
    for kind in NoIterator, Raises, RaisesOther, Denied, Late, int:
        try:
            step(kind())
        except Exception as error:
            print(name, kind.__name__, type(error).__name__, error, error.__context__)
