"""Heaps in lists (library reference, heapq)."""

__all__ = [
    'heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop',
    'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max',
]


def _up(heap, start, at):
    """Moves the member at an index towards the root, until its parent is not greater."""
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        other = heap[parent]
        if not item < other:
            break
        heap[at] = other
        at = parent
    heap[at] = item


def _down(heap, at):
    """Moves the member at an index to a leaf along the smaller children, then up to where it belongs."""
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _up(heap, start, at)


def _check(heap):
    if not isinstance(heap, list):
        raise TypeError(f'heap argument must be a list, not {type(heap).__name__}')


def heappush(heap, item, /):
    """Adds a member to a heap."""
    heap.append(item)
    _up(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Removes the smallest member of a heap and returns it."""
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if heap:
        smallest = heap[0]
        heap[0] = last
        _down(heap, 0)
        return smallest
    return last


def heapreplace(heap, item, /):
    """Removes the smallest member of a heap and returns it, after which a new one is added."""
    smallest = heap[0]
    heap[0] = item
    _down(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Adds a member to a heap, then removes the smallest one and returns it."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0)
    return item


def heapify(heap, /):
    """Makes a list a heap, in place."""
    for at in reversed(range(len(heap) // 2)):
        _down(heap, at)


def _up_max(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        other = heap[parent]
        if not other < item:
            break
        heap[at] = other
        at = parent
    heap[at] = item


def _down_max(heap, at):
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _up_max(heap, start, at)


def heappush_max(heap, item, /):
    """Adds a member to a heap whose root is the greatest."""
    heap.append(item)
    _up_max(heap, 0, len(heap) - 1)


def heappop_max(heap, /):
    """Removes the greatest member and returns it."""
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if heap:
        greatest = heap[0]
        heap[0] = last
        _down_max(heap, 0)
        return greatest
    return last


def heapreplace_max(heap, item, /):
    """Removes the greatest member and returns it, after which a new one is added."""
    greatest = heap[0]
    heap[0] = item
    _down_max(heap, 0)
    return greatest


def heappushpop_max(heap, item, /):
    """Adds a member, then removes the greatest one and returns it."""
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _down_max(heap, 0)
    return item


def heapify_max(heap, /):
    """Makes a list a heap whose root is the greatest, in place."""
    for at in reversed(range(len(heap) // 2)):
        _down_max(heap, at)


def merge(*iterables, key=None, reverse=False):
    """The members of sorted iterables in order."""
    heap = []
    push = heap.append
    pop, replace, make = (heappop_max, heapreplace_max, heapify_max) if reverse else (heappop, heapreplace, heapify)
    direction = -1 if reverse else 1
    for order, iterable in enumerate(map(iter, iterables)):
        for value in iterable:
            push([value if key is None else key(value), order * direction, value, iterable])
            break
    make(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)


def nsmallest(n, iterable, key=None):
    """The n smallest members, in order."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n greatest members, the greatest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
