"""Tools for functions and other callables (library reference, functools)."""

from _functools import Placeholder, _lru_cache_wrapper, cmp_to_key, partial, reduce
from _types import GenericAlias

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
    'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property',
    'Placeholder',
]

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that calls update_wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- ordering --------------------------------------------------------------------------------------------------------------------

def _from_lt(name):
    def __gt__(self, other):
        """Return a > b.  Computed by @total_ordering from (not a < b) and (a != b)."""
        result = type(self).__lt__(self, other)
        return result if result is NotImplemented else not result and self != other

    def __le__(self, other):
        """Return a <= b.  Computed by @total_ordering from (a < b) or (a == b)."""
        result = type(self).__lt__(self, other)
        return result if result is NotImplemented else result or self == other

    def __ge__(self, other):
        """Return a >= b.  Computed by @total_ordering from (not a < b)."""
        result = type(self).__lt__(self, other)
        return result if result is NotImplemented else not result

    return {'__gt__': __gt__, '__le__': __le__, '__ge__': __ge__}


def _from_le(name):
    def __ge__(self, other):
        """Return a >= b.  Computed by @total_ordering from (not a <= b) or (a == b)."""
        result = type(self).__le__(self, other)
        return result if result is NotImplemented else not result or self == other

    def __lt__(self, other):
        """Return a < b.  Computed by @total_ordering from (a <= b) and (a != b)."""
        result = type(self).__le__(self, other)
        return result if result is NotImplemented else result and self != other

    def __gt__(self, other):
        """Return a > b.  Computed by @total_ordering from (not a <= b)."""
        result = type(self).__le__(self, other)
        return result if result is NotImplemented else not result

    return {'__ge__': __ge__, '__lt__': __lt__, '__gt__': __gt__}


def _from_gt(name):
    def __lt__(self, other):
        """Return a < b.  Computed by @total_ordering from (not a > b) and (a != b)."""
        result = type(self).__gt__(self, other)
        return result if result is NotImplemented else not result and self != other

    def __ge__(self, other):
        """Return a >= b.  Computed by @total_ordering from (a > b) or (a == b)."""
        result = type(self).__gt__(self, other)
        return result if result is NotImplemented else result or self == other

    def __le__(self, other):
        """Return a <= b.  Computed by @total_ordering from (not a > b)."""
        result = type(self).__gt__(self, other)
        return result if result is NotImplemented else not result

    return {'__lt__': __lt__, '__ge__': __ge__, '__le__': __le__}


def _from_ge(name):
    def __le__(self, other):
        """Return a <= b.  Computed by @total_ordering from (not a >= b) or (a == b)."""
        result = type(self).__ge__(self, other)
        return result if result is NotImplemented else not result or self == other

    def __gt__(self, other):
        """Return a > b.  Computed by @total_ordering from (a >= b) and (a != b)."""
        result = type(self).__ge__(self, other)
        return result if result is NotImplemented else result and self != other

    def __lt__(self, other):
        """Return a < b.  Computed by @total_ordering from (not a >= b)."""
        result = type(self).__ge__(self, other)
        return result if result is NotImplemented else not result

    return {'__le__': __le__, '__gt__': __gt__, '__lt__': __lt__}


# The preferred root comes first.
_ROOTS = {'__lt__': _from_lt, '__le__': _from_le, '__gt__': _from_gt, '__ge__': _from_ge}


def total_ordering(cls):
    """Adds the comparisons that a class lacks, made of one that it has."""
    own = {name for name in _ROOTS if getattr(cls, name, None) is not getattr(object, name, None)}
    if not own:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = next(name for name in _ROOTS if name in own)
    for name, method in _ROOTS[root](root).items():
        if name not in own:
            method.__name__ = name
            method.__qualname__ = name
            setattr(cls, name, method)
    return cls


# --- caches ----------------------------------------------------------------------------------------------------------------------

_CacheInfo = None


def _cache_info_type():
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
        _CacheInfo.__module__ = 'functools'
    return _CacheInfo


def _cache_info(*values):
    return _cache_info_type()(*values)


def lru_cache(maxsize=128, typed=False):
    """Remembers the results of the most recent calls of a function."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """Remembers the results of all calls of a function."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property whose value is computed once for each instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        value = values.get(self.attrname, _MISSING)
        if value is _MISSING:
            value = self.func(instance)
            values[self.attrname] = value
        return value

    __class_getitem__ = classmethod(GenericAlias)


_MISSING = object()


# --- methods ---------------------------------------------------------------------------------------------------------------------

class partialmethod:
    """As partial, for a method of a class."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f'{k}={v!r}' for k, v in self.keywords.items())]
        return f'{self.__class__.__module__}.{self.__class__.__qualname__}({", ".join(parts)})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


# --- dispatch --------------------------------------------------------------------------------------------------------------------

def _applicable(cls, registry):
    """The registered classes that a class is a subclass of, the most specific first."""
    order = {base: i for i, base in enumerate(cls.__mro__)}
    found = []
    for candidate in registry:
        try:
            if issubclass(cls, candidate):
                found.append(candidate)
        except TypeError:
            pass

    def rank(candidate):
        if candidate in order:
            return order[candidate]
        # An abstract base class stands behind the last class of the MRO that is registered with it.
        return max(i for base, i in order.items() if issubclass(base, candidate)) + 0.5

    found.sort(key=rank)
    return found


def _find_impl(cls, registry):
    found = _applicable(cls, registry)
    if not found:
        return None
    best = found[0]
    if best not in cls.__mro__:
        for other in found[1:]:
            if other not in cls.__mro__ and not issubclass(best, other) and not issubclass(other, best):
                raise RuntimeError(f'Ambiguous dispatch: {best} or {other}')
            if issubclass(other, best) and other is not best:
                best = other
    return registry[best]


def singledispatch(func):
    """A function that has an implementation for each type of its first argument."""
    from types import MappingProxyType, UnionType
    registry = {}
    cache = {}
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None:
            from abc import get_cache_token
            current = get_cache_token()
            if token != current:
                cache.clear()
                token = current
        try:
            return cache[cls]
        except KeyError:
            impl = registry[cls] if cls in registry else _find_impl(cls, registry)
            cache[cls] = impl
            return impl

    def is_valid(cls):
        return isinstance(cls, type) or (
            isinstance(cls, UnionType) and all(isinstance(arg, type) for arg in cls.__args__))

    def register(cls, func=None):
        nonlocal token
        if is_valid(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError('Invalid first argument to `register()`. '
                                f'{cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                'or plain `@register` on an annotated function.')
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(func).items()))
            if not is_valid(cls):
                if isinstance(cls, UnionType):
                    raise TypeError(f'Invalid annotation for {name!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
        if isinstance(cls, UnionType):
            for arg in cls.__args__:
                registry[arg] = func
        else:
            registry[cls] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            from abc import get_cache_token
            token = get_cache_token()
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = cache.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """As singledispatch, for a method."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, '__name__', 'singledispatchmethod method')

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f'{funcname} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
