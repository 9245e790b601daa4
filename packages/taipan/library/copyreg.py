"""How objects are made anew by copy and pickle (library reference, copyreg)."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

from _re import Pattern as _Pattern

dispatch_table = {}

_HEAP_TYPE = 1 << 9
_BUILTIN = type(len)


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Says that a function reduces the objects of a type."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Checks that something can make objects."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import operator
    import functools
    return functools.reduce, (operator.or_, obj.__args__)


def _pickle_pattern(pattern):
    import re
    return re._compile, (pattern.pattern, pattern.flags)


pickle(complex, pickle_complex, complex)
pickle(_Pattern, _pickle_pattern)
pickle(type(int | str), pickle_union)

# Codes for global names that are pickled often: both ways, and the objects found by code.
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Gives a name of a module a code."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Takes the code from a name."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """An instance of a class with the value of an object of its built-in base."""
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _slotnames(cls):
    """The names of a class's slots and of those of its bases, remembered by the class."""
    names = cls.__dict__.get('__slotnames__')
    if names is not None:
        return names
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = base.__name__.lstrip('_')
                names.append(f'_{stripped}{name}' if stripped else name)
            else:
                names.append(name)
    try:
        cls.__slotnames__ = names
    except (AttributeError, TypeError):
        pass
    return names


def _object_state(obj):
    """What object.__getstate__ answers."""
    state = getattr(obj, '__dict__', None) or None
    if state is not None:
        state = dict(state)
    slots = {}
    for name in _slotnames(type(obj)):
        try:
            slots[name] = getattr(obj, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _builtin_base(cls):
    """The first class in the order that is not made by a class statement."""
    return next(base for base in cls.__mro__ if not base.__flags__ & _HEAP_TYPE)


def _maker(base):
    """The first class in the order whose __new__ makes the instances."""
    for cls in base.__mro__:
        new = cls.__new__
        if not cls.__flags__ & _HEAP_TYPE or isinstance(new, _BUILTIN) and new.__self__ is cls:
            return cls
    return object


def _reduce_object(obj, protocol):
    """What object.__reduce_ex__ answers."""
    if type(obj).__reduce__ is not object.__reduce__:
        return obj.__reduce__()
    return _reduce_by_protocol(obj, protocol)


def _reduce_by_protocol(obj, protocol):
    return _reduce_new(obj) if protocol >= 2 else _reduce_ex(obj, protocol)


def _reduce_ex(self, proto):
    """For the protocols 0 and 1: the value as an object of its built-in base."""
    cls = self.__class__
    base = _maker(cls)
    if base is object:
        value = None
    elif base is cls:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    else:
        value = base(self)
    if getattr(self, '__slots__', None) and type(self).__getstate__ is object.__getstate__:
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    state = self.__getstate__()
    return (_reconstructor, (cls, base, value), state) if state else (_reconstructor, (cls, base, value))


def _reduce_new(obj):
    """For later protocols: a call of __new__, the state, and the members of lists and dicts."""
    cls = type(obj)
    if hasattr(cls, '__getnewargs_ex__'):
        answer = obj.__getnewargs_ex__()
        if not isinstance(answer, tuple):
            raise TypeError(f'__getnewargs_ex__ should return a tuple, not {type(answer).__name__!r}')
        if len(answer) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(answer)}')
        args, kwargs = answer
        if not isinstance(args, tuple):
            raise TypeError('first item of the tuple returned by __getnewargs_ex__ must be a tuple, '
                            f'not {type(args).__name__!r}')
        if not isinstance(kwargs, dict):
            raise TypeError('second item of the tuple returned by __getnewargs_ex__ must be a dict, '
                            f'not {type(kwargs).__name__!r}')
        new, args = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    elif hasattr(cls, '__getnewargs__'):
        args = obj.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
        new, args = __newobj__, (cls, *args)
    else:
        if _builtin_base(cls) not in (object, list, dict, type(None)):
            raise TypeError(f'cannot pickle {cls.__name__} objects' if cls.__itemsize__ else f'cannot pickle {cls.__name__!r} object')
        new, args = __newobj__, (cls,)
    state = obj.__getstate__()
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    return new, args, state, items, pairs
