"""Heaps in lists (library reference, heapq)."""

from _heapq import (
    heapify, heapify_max, heappop, heappop_max, heappush, heappush_max, heappushpop, heappushpop_max, heapreplace,
    heapreplace_max,
)

__all__ = [
    'heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop', 'heappush_max',
    'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max',
]


def merge(*iterables, key=None, reverse=False):
    """The members of sorted iterables, in order."""
    direction = -1 if reverse else 1
    heap = []
    for order, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            value = advance()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order * direction, value, advance])
    push_down, build, drop = ((heapreplace_max, heapify_max, heappop_max) if reverse
                              else (heapreplace, heapify, heappop))
    build(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        try:
            value = entry[3]()
        except StopIteration:
            drop(heap)
            continue
        entry[0] = value if key is None else key(value)
        entry[2] = value
        push_down(heap, entry)
    if heap:
        _, _, value, advance = heap[0]
        yield value
        yield from advance.__self__


def _best(n, iterable, key, sign):
    """The n best members with the best first; of equal ones the earlier come first."""
    iterator = iter(iterable)
    if sign > 0:
        build, replace = heapify_max, heapreplace_max
    else:
        build, replace = heapify, heapreplace
    # The worst of the best on top: of equal ones, the latest.
    result = [(member if key is None else key(member), i * sign, member) for i, member in zip(range(n), iterator)]
    if not result:
        return result
    build(result)
    worst = result[0][0]
    order = n * sign
    for member in iterator:
        k = member if key is None else key(member)
        if k < worst if sign > 0 else worst < k:
            replace(result, (k, order, member))
            worst = result[0][0]
            order += sign
    result.sort(reverse=sign < 0)
    return [member for _, _, member in result]


def _prepare(n, iterable, key, choose):
    """An answer that needs no heap, or None."""
    if n == 1:
        nothing = object()
        result = choose(iter(iterable), default=nothing, key=key)
        return [] if result is nothing else [result]
    return None


def nsmallest(n, iterable, key=None):
    """The n smallest members, in order."""
    answer = _prepare(n, iterable, key, min)
    if answer is not None:
        return answer
    try:
        if n >= len(iterable):
            return sorted(iterable, key=key)[:n]
    except (TypeError, AttributeError):
        pass
    return _best(n, iterable, key, 1)


def nlargest(n, iterable, key=None):
    """The n largest members, the largest first."""
    answer = _prepare(n, iterable, key, max)
    if answer is not None:
        return answer
    try:
        if n >= len(iterable):
            return sorted(iterable, key=key, reverse=True)[:n]
    except (TypeError, AttributeError):
        pass
    return _best(n, iterable, key, -1)
