"""Objects that compare in a fixed way, and an iterator that fails where it is told to."""

import functools


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


ALWAYS_EQ = _AlwaysEqual()
NEVER_EQ = _NeverEqual()
LARGEST = _Largest()
SMALLEST = _Smallest()


class BrokenIter:
    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        self.next_raises = next_raises
        self.iter_raises = iter_raises
        if init_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self

    def __next__(self):
        if self.next_raises:
            1 / 0
