"""Calls of mocks as values, and values that stand for themselves (library reference, unittest.mock)."""


class _SentinelObject:
    """A value that equals nothing but itself."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    """Makes such values, one for each name."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    """Equals everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    return f'{name}({", ".join([*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())])})'


def _parts(call):
    """Name, positional and keyword arguments of what may stand for a call; None for anything else."""
    name, args, kwargs = '', (), {}
    if len(call) > 3:
        return None
    for i, part in enumerate(call):
        if isinstance(part, str) and i == 0:
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict) or i == len(call) - 1:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """A call: (name, args, kwargs), or (args, kwargs) without a name."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        found = _parts(value)
        return tuple.__new__(cls, found[1:] if two else (found[0] if value else name, *found[1:]))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        theirs, own = _parts(other), _parts(self)
        if theirs is None:
            return False
        parent, their_parent = self._mock_parent, getattr(other, '_mock_parent', None)
        if parent is not None and their_parent is not None and parent != their_parent:
            return False
        if own[0] and theirs[0] != own[0]:
            return False
        # Arguments of the other side come first: that one may be ANY.
        return theirs[1:] == own[1:]

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        name = self._mock_name + '()'
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ('count', 'index'):
            return self.__getattr__(attr)
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return f'call{name}' if name.startswith('()') else name
        name, args, kwargs = _parts(self)
        if not name:
            name = 'call'
        elif not name.startswith('()'):
            name = f'call.{name}'
        else:
            name = f'call{name}'
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """The calls that led to this one."""
        calls, call = [], self
        while call is not None:
            if call._mock_from_kall:
                calls.append(call)
            call = call._mock_parent
        return _CallList(reversed(calls))


class _CallList(list):
    """Calls; contains a list if it has its members in a row."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[i:i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


call = _Call(from_kall=False)
for _class in (_SentinelObject, _Sentinel, _ANY, _Call, _CallList):
    _class.__module__ = 'unittest.mock'
del _class
