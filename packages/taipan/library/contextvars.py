"""Variables whose values belong to a context."""

import types

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']

_NO_DEFAULT = object()


class Context:
    """The values of variables."""

    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, *args, **kwargs):
        global _current
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self} is already entered')
        previous, _current = _current, self
        self._entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            _current = previous
            self._entered = False

    def copy(self):
        context = Context()
        context._values = dict(self._values)
        return context

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {var!r}')
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {var!r}')
        return var in self._values

    def get(self, var, default=None):
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = object.__hash__

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


_current = Context()


def copy_context():
    """A copy of the context that is current."""
    return _current.copy()


class Token:
    """What a variable was before it was set."""

    MISSING = type('Missing', (), {'__repr__': lambda self: '<Token.MISSING>'})()

    def __init__(self, var, old_value, context):
        self._var, self._old, self._context, self._used = var, old_value, context, False

    __class_getitem__ = classmethod(types.GenericAlias)
    var = property(lambda self: self._var)
    old_value = property(lambda self: self._old)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._var.reset(self)

    def __repr__(self):
        return f'<Token{" used" if self._used else ""} var={self._var!r} at {id(self):#x}>'


class ContextVar:
    """A variable of contexts."""

    def __init__(self, name, *, default=_NO_DEFAULT):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name, self._default = name, default

    __class_getitem__ = classmethod(types.GenericAlias)
    name = property(lambda self: self._name)

    def get(self, default=_NO_DEFAULT, /):
        values = _current._values
        if self in values:
            return values[self]
        if default is not _NO_DEFAULT:
            return default
        if self._default is not _NO_DEFAULT:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = Token(self, _current._values.get(self, Token.MISSING), _current)
        _current._values[self] = value
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token._var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token._old is Token.MISSING:
            del _current._values[self]
        else:
            _current._values[self] = token._old

    def __repr__(self):
        default = '' if self._default is _NO_DEFAULT else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'


for _class in (Context, ContextVar, Token):
    _class.__module__ = '_contextvars'
del _class
types._name_with_module(Context, ContextVar, Token)
