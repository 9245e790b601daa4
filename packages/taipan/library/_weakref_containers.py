"""Containers that do not keep their members alive."""

from collections.abc import Mapping, MutableMapping, MutableSet
from weakref import ref

# The classes say that they are from there.
__name__ = 'weakref'


class _Mapping(MutableMapping):
    """What the mappings have in common: iterators instead of views, and unions."""

    def keys(self):
        return iter(self)

    def values(self):
        return (self[key] for key in self)

    def items(self):
        return ((key, self[key]) for key in self)

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        result = self.__class__()
        result.update(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_Mapping):
    """A mapping with weak references to its values."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]()

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def copy(self):
        return WeakValueDictionary(self)

    __copy__ = copy

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        return iter(self.data.values())


class WeakKeyDictionary(_Mapping):
    """A mapping with weak references to its keys."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return (reference() for reference in self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def copy(self):
        return WeakKeyDictionary(self)

    __copy__ = copy

    def keyrefs(self):
        return list(self.data)


class WeakSet(MutableSet):
    """A set with weak references to its members."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        return iter([reference() for reference in self.data])

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        if not self.data:
            raise KeyError('pop from empty WeakSet')
        return self.data.pop()()

    def update(self, other):
        self.data.update(_references(other))

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def union(self, other):
        return self.__class__([*self, *other])

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    def difference(self, other):
        result = self.copy()
        result.difference_update(other)
        return result

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    def intersection_update(self, other):
        self.data.intersection_update(_references(other))

    def difference_update(self, other):
        self.data.difference_update(_references(other))

    def symmetric_difference_update(self, other):
        self.data.symmetric_difference_update(_references(other))

    def issubset(self, other):
        return self.data.issubset(_references(other))

    def issuperset(self, other):
        return self.data.issuperset(_references(other))

    def isdisjoint(self, other):
        return not self.intersection(other)

    def __lt__(self, other):
        return self.data < _references(other)

    def __gt__(self, other):
        return self.data > _references(other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == other.data

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    def __repr__(self):
        return repr(self.data)


def _references(items):
    """The set of weak references to what there is to iterate over."""
    return {ref(item) for item in items}
