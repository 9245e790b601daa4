"""How objects are made anew by copy."""


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slot_names(cls):
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
    return names


def _object_state(obj):
    """What object.__getstate__ answers."""
    state = getattr(obj, '__dict__', None) or None
    if state is not None:
        state = dict(state)
    slots = {}
    for name in _slot_names(type(obj)):
        try:
            slots[name] = getattr(obj, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _reduce_object(obj, protocol):
    """What object.__reduce_ex__ answers."""
    cls = type(obj)
    if cls.__reduce__ is not object.__reduce__:
        return obj.__reduce__()
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = obj.__getnewargs_ex__()
        new, args = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    elif hasattr(cls, '__getnewargs__'):
        new, args = __newobj__, (cls, *obj.__getnewargs__())
    elif isinstance(obj, BaseException):
        return cls, obj.args, getattr(obj, '__dict__', None) or None
    elif isinstance(obj, (set, frozenset)):
        return cls, (list(obj),), getattr(obj, '__dict__', None) or None
    elif isinstance(obj, bytearray):
        return cls, (bytes(obj),), getattr(obj, '__dict__', None) or None
    else:
        base = next((b for b in (int, float, complex, str, bytes, tuple) if isinstance(obj, b)), None)
        if base is None and not isinstance(obj, (list, dict)) and cls is not object and '__module__' not in cls.__dict__:
            raise TypeError(f'cannot pickle {cls.__name__!r} object')
        new = __newobj__
        args = (cls,) if base is None else (cls, list(obj) if base is tuple else base(obj))
    state = obj.__getstate__()
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    return new, args, state, items, pairs
