"""References that do not keep an object alive (library reference, weakref).

The host collects garbage when it likes and tells nobody in time, so an object lives for as long as the program runs: a weak reference
always finds it, and callbacks are not called.
"""

import operator
from _types import GenericAlias, _name_with_module

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
    'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]


_plain = (int, float, complex, str, bytes, tuple, list, dict, type(None), bool, bytearray, range, slice, type(...))


def _check(obj):
    cls = type(obj)
    if cls in _plain or cls is object or issubclass(cls, (int, tuple, bytes)) and '__slots__' in cls.__dict__:
        raise TypeError(f"cannot create weak reference to '{cls.__name__}' object")
    slots = [base.__dict__['__slots__'] for base in cls.__mro__ if '__slots__' in base.__dict__]
    if slots and not hasattr(obj, '__dict__') and not any('__weakref__' in s for s in slots):
        raise TypeError(f"cannot create weak reference to '{cls.__name__}' object")


class ref:
    """A weak reference: calling it gives the object."""
    __slots__ = ('_object', '_callback')

    def __new__(cls, obj, callback=None, /, *args, **kwargs):
        # A class that derives from it can have an `__init__` that takes more.
        if (args or kwargs) and cls.__init__ is ref.__init__:
            raise TypeError('ReferenceType() takes at most 2 arguments' if args else 'ref() takes no keyword arguments')
        _check(obj)
        if cls is ref and callback is None:
            known = _references.get(id(obj))
            if known is not None:
                return known
        self = object.__new__(cls)
        self._object = obj
        self._callback = callback
        if cls is ref and callback is None:
            _references[id(obj)] = self
        return self

    def __init__(self, obj, callback=None, /):
        pass

    @property
    def __callback__(self):
        return self._callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return self._object == other._object

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return (f"<weakref at {id(self):#x}; to '{type(self._object).__module__}.{type(self._object).__qualname__}' "
                f'at {id(self._object):#x}>')

    __class_getitem__ = classmethod(GenericAlias)


_references = {}
ref.__name__ = ref.__qualname__ = 'ReferenceType'
ReferenceType = ref


def getweakrefcount(obj):
    """How many references to an object there are."""
    return int(id(obj) in _references)


def getweakrefs(obj):
    """The references to an object."""
    return [_references[id(obj)]] if id(obj) in _references else []


def _proxy_method(name, function):
    """The method that does what a function does, with what the proxy stands for."""
    def method(self, *args):
        if len(args) == 1:
            args = _unwrapped(args[0]),
        return function(object.__getattribute__(self, '_object'), *args)
    method.__name__ = name
    return method


class ProxyType:
    """Stands for an object without keeping it alive."""
    __slots__ = ('_object',)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, '_object'), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, '_object'), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, '_object'), name)

    def __repr__(self):
        obj = object.__getattribute__(self, '_object')
        return f"<weakproxy at {id(self):#x}; to '{type(obj).__module__}.{type(obj).__qualname__}' at {id(obj):#x}>"

    def __str__(self):
        return str(object.__getattribute__(self, '_object'))

    def __bool__(self):
        return bool(object.__getattribute__(self, '_object'))

    def __eq__(self, other):
        return object.__getattribute__(self, '_object') == other

    def __iter__(self):
        return iter(object.__getattribute__(self, '_object'))

    def __next__(self):
        obj = object.__getattribute__(self, '_object')
        if not hasattr(type(obj), '__next__'):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(obj).__name__:.200s}' object")
        return next(obj)

    def __contains__(self, item):
        return item in object.__getattribute__(self, '_object')

    def __reversed__(self):
        return reversed(object.__getattribute__(self, '_object'))

    def __bytes__(self):
        return bytes(object.__getattribute__(self, '_object'))

    __hash__ = None


for _name, _function in {
        'len': len, 'getitem': operator.getitem, 'setitem': operator.setitem, 'delitem': operator.delitem,
        'neg': operator.neg, 'pos': operator.pos, 'abs': abs, 'invert': operator.invert, 'int': int, 'float': float,
        'index': operator.index, 'lt': operator.lt, 'le': operator.le, 'gt': operator.gt, 'ge': operator.ge}.items():
    setattr(ProxyType, f'__{_name}__', _proxy_method(f'__{_name}__', _function))


def _proxy_operators(name):
    """The methods of an operator: it works on what proxies stand for."""
    plain, in_place = getattr(operator, f'__{name}__'), getattr(operator, f'__i{name}__')

    def left(self, other):
        return plain(_unwrapped(self), _unwrapped(other))

    def right(self, other):
        return plain(_unwrapped(other), _unwrapped(self))

    def augmented(self, other):
        return in_place(_unwrapped(self), _unwrapped(other))

    for form, method in (('', left), ('r', right), ('i', augmented)):
        setattr(ProxyType, f'__{form}{name}__', method)


def _unwrapped(value):
    return object.__getattribute__(value, '_object') if type(value) in ProxyTypes else value


for _name in ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor'):
    _proxy_operators(_name)


class CallableProxyType(ProxyType):
    """The same for what can be called."""
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return object.__getattribute__(self, '_object')(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(obj, callback=None, /):
    """A stand-in for an object."""
    _check(obj)
    made = object.__new__(CallableProxyType if callable(obj) else ProxyType)
    object.__setattr__(made, '_object', obj)
    return made


class WeakMethod(ref):
    """A weak reference to a bound method."""
    __slots__ = ('_function',)

    def __new__(cls, meth, callback=None):
        try:
            obj, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = ref.__new__(cls, obj, callback)
        self._function = function
        return self

    def __call__(self):
        return self._function.__get__(self._object)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            return self is other or self._object is other._object and self._function == other._function
        return NotImplemented

    __hash__ = ref.__hash__


class finalize:
    """A function to be called when an object is gone, or by hand."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._parts = (obj, func, args, kwargs)
        self.atexit = True

    def __call__(self, _=None):
        if self._parts is not None:
            obj, func, args, kwargs = self._parts
            self._parts = None
            return func(*args, **kwargs)

    def detach(self):
        parts, self._parts = self._parts, None
        return parts

    def peek(self):
        return self._parts

    @property
    def alive(self):
        return self._parts is not None


def __getattr__(name):
    if name in ('WeakKeyDictionary', 'WeakValueDictionary', 'WeakSet'):
        import _weakref_containers
        return getattr(_weakref_containers, name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


_name_with_module(ref)
