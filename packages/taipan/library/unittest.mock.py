"""Objects that stand in for others: they take any call, and tell afterwards how they were used."""

import inspect
from _mock_calls import ANY, DEFAULT, _Call, _CallList, _format_call_signature, call, sentinel
from _mock_patch import patch

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True
_OWN = frozenset(('return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls',
                  'await_count', 'await_args', 'await_args_list'))
_NUMERIC = ('add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod').split()
_MAGIC_NAMES = frozenset(f'__{name}__' for name in (
    'hash str sizeof fspath lt gt le ge eq ne getitem setitem delitem len contains enter exit iter next bool '
    'int float complex index round trunc floor ceil neg pos invert abs reversed missing format dir '
    'aenter aexit aiter anext').split() + [prefix + name for name in _NUMERIC for prefix in ('', 'r', 'i')])
# What a MagicMock does not set up by itself.
_ON_DEMAND = frozenset(f'__{name}__' for name in ('next format dir missing reversed').split()) | frozenset(
    f'__r{name}__' for name in _NUMERIC)
_ASYNC_MAGIC = frozenset(('__aenter__', '__aexit__', '__anext__'))
_CONSTANTS = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
              '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j,
              '__float__': 1.0, '__bool__': True, '__index__': 1, '__aexit__': False}
_ASSERTIONS = ('assert_called_with', 'assert_called_once_with', 'assert_any_call', 'assert_has_calls',
               'assert_called', 'assert_called_once', 'assert_not_called')


def _is_async(obj):
    return inspect.iscoroutinefunction(getattr(obj, '__func__', obj))


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _signature_of(spec, skip_first=False):
    """The signature that calls of a spec have to fit, or None."""
    try:
        if isinstance(spec, type):
            if spec.__init__ is object.__init__:
                return None
            spec, skip_first = spec.__init__, True
        if not callable(spec):
            return None
        if not inspect.isroutine(spec) and not isinstance(spec, (staticmethod, classmethod)):
            spec = spec.__call__
        signature = inspect.signature(spec)
    except (TypeError, ValueError, AttributeError):
        return None
    if skip_first:
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return signature


class _AttributeOfMock:
    """An attribute of a mock; a mock inside of a function made by create_autospec keeps it in the function."""

    def __init__(self, name, default=None):
        self.name, self.default = '_mock_' + name, default

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        function = obj.__dict__.get('_mock_delegate')
        if function is not None:
            return getattr(function, self.name.removeprefix('_mock_'))
        return obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        function = obj.__dict__.get('_mock_delegate')
        if function is not None:
            setattr(function, self.name.removeprefix('_mock_'), value)
        else:
            obj.__dict__[self.name] = value


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, /, *args, **kwargs):
        # A class of its own, for methods with special names.
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = args[0] if args else kwargs.get('spec_set') or kwargs.get('spec')
            if spec is not None and _is_async(spec):
                bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__, '__module__': cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own['_mock_parent'], own['_mock_name'] = parent, name
        own['_mock_new_name'] = _new_name
        own['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        own['_mock_sealed'] = False
        if spec_set is not None:
            spec, strict = spec_set, True
        else:
            strict = False
        own['_mock_children'], own['_mock_wraps'], own['_mock_delegate'] = {}, wraps, None
        own['_mock_called'], own['_mock_call_args'], own['_mock_call_count'] = False, None, 0
        own['_mock_call_args_list'], own['_mock_mock_calls'] = _CallList(), _CallList()
        own['method_calls'], own['_mock_unsafe'] = _CallList(), unsafe
        own['_mock_return_value'], own['_mock_side_effect'] = DEFAULT, None
        self._mock_add_spec(spec, strict, _spec_as_instance, bool(_eat_self))
        if kwargs:
            self.configure_mock(**kwargs)

    called = _AttributeOfMock('called', False)
    call_count = _AttributeOfMock('call_count', 0)
    call_args = _AttributeOfMock('call_args')
    call_args_list = _AttributeOfMock('call_args_list')
    mock_calls = _AttributeOfMock('mock_calls')

    def _mock_add_spec(self, spec, strict, as_instance=False, eat_self=False):
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        own = self.__dict__
        own['_spec_class'] = own['_spec_signature'] = own['_mock_methods'] = None
        own['_spec_set'], own['_mock_spec'] = strict, spec
        if spec is None:
            return
        if isinstance(spec, (list, tuple)):
            own['_mock_methods'] = list(spec)
            return
        own['_mock_methods'] = dir(spec)
        own['_spec_class'] = spec if isinstance(spec, type) else type(spec)
        if as_instance and isinstance(spec, type):
            spec = getattr(spec, '__call__', None) if '__call__' in dir(spec) else None
            own['_spec_signature'] = None
        else:
            own['_spec_signature'] = _signature_of(spec, eat_self)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    def attach_mock(self, mock, attribute):
        mock = _mock_in(mock)
        mock._mock_parent = mock._mock_new_parent = None
        mock._mock_name, mock._mock_new_name = '', None
        setattr(self, attribute, mock)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @property
    def return_value(self):
        if self._mock_delegate is not None:
            return self._mock_delegate.return_value
        value = self._mock_return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
            return
        self.__dict__['_mock_return_value'] = value
        _check_and_set_parent(self, value, None, '()')

    @property
    def side_effect(self):
        if self._mock_delegate is None:
            return self._mock_side_effect
        effect = self._mock_delegate.side_effect
        if effect is not None and not callable(effect) and not _is_exception(effect) and not hasattr(effect, '__next__'):
            self._mock_delegate.side_effect = effect = iter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.side_effect = value
            return
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called, self.call_args, self.call_count = False, None, 0
        self.mock_calls, self.call_args_list, self.method_calls = _CallList(), _CallList(), _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if child is not _deleted and isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *parents, last = path.split('.')
            target = self
            for name in parents:
                target = getattr(target, name)
            setattr(target, last, value)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_children', '_mock_unsafe'):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _MAGIC_NAMES:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif name in _MAGIC_NAMES or name[:2] == name[-2:] == '__' and len(name) > 4:
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')) or name in _ASSERTION_PARTS:
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant '
                                     'to be an attribute.')
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            child = self._mock_children[name] = child.make(name)
        return child

    def __setattr__(self, name, value):
        if name in _OWN or name in self.__dict__:
            return object.__setattr__(self, name, value)
        if (self._spec_set and self._mock_methods is not None and name not in self._mock_methods
                and name not in self.__dict__):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name == '__class__':
            self.__dict__['_spec_class'] = value
            return None
        if name in _MAGIC_NAMES:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if not isinstance(value, NonCallableMock):
                function = value
                setattr(type(self), name, lambda self, /, *args, **kwargs: function(self, *args, **kwargs))
            else:
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, _Fixed(value))
                self._mock_children[name] = value
            return None
        if _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        elif self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return None
        if isinstance(value, NonCallableMock):
            self._mock_children[name] = value
            return None
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _MAGIC_NAMES and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        found = self._mock_children.get(name, ...)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif found is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        names = {name for name in dir(type(self)) if not name.startswith('_')}.union(self._mock_methods or ())
        names.update(name for name in self.__dict__ if not name.startswith('_'))
        names.update(name for name, child in self._mock_children.items() if child is not _deleted)
        return sorted(names)

    def _extract_mock_name(self):
        names, mock, last = [], self, None
        separator = ''
        while mock is not None:
            name = mock._mock_new_name
            parent = mock._mock_new_parent
            if name is None or not name and parent is None:
                break
            names.append(name + separator)
            separator = '' if name == '()' else '.'
            mock, last = parent, mock
        top = self if last is None else last if mock is None else mock
        first = top._mock_name or 'mock'
        if mock is None and last is not None:
            return ''.join(reversed(names))
        return ''.join([first + (separator if names else ''), *reversed(names)])

    def __repr__(self):
        name = self._extract_mock_name()
        named = '' if name in ('mock', 'mock.') else f' name={name!r}'
        spec = ''
        if self._spec_class is not None:
            spec = f' spec{"_set" if self._spec_set else ""}={self._spec_class.__name__!r}'
        return f'<{type(self).__name__}{named}{spec} id={str(id(self))!r}>'

    # -- Assertions

    def _call_matcher(self, call):
        """A call with its arguments as the signature sorts them; a TypeError for one that does not fit."""
        signature = self._spec_signature
        if signature is None:
            return call
        name, args, kwargs = ('', *call) if len(call) == 2 else call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs)) if len(call) == 3 else _Call((bound.args, bound.kwargs), two=True)

    def _name_shown(self):
        return self._mock_name or 'mock'

    def _calls_repr(self):
        return f'\nCalls: {_CallList(self.mock_calls)!r}.' if self.mock_calls else ''

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f'Expected {self._name_shown()!r} to not have been called. Called {self.call_count} '
                                 f'times.{self._calls_repr()}')

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f'Expected {self._name_shown()!r} to have been called.')

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f'Expected {self._name_shown()!r} to have been called once. Called {self.call_count} '
                                 f'times.{self._calls_repr()}')

    def assert_called_with(self, /, *args, **kwargs):
        expected_text = _format_call_signature(self._name_shown(), args, kwargs)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {expected_text}\n  Actual: not called.')
        expected, actual = self._call_matcher(_Call((args, kwargs), two=True)), self._call_matcher(self.call_args)
        if actual != expected:
            actual_text = _format_call_signature(self._name_shown(), *self.call_args)
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f'expected call not found.\nExpected: {expected_text}\n  Actual: {actual_text}') from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f'Expected {self._name_shown()!r} to be called once. Called {self.call_count} times.'
                                 f'{self._calls_repr()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if expected not in [self._call_matcher(one) for one in self.call_args_list]:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f'{_format_call_signature(self._name_shown(), args, kwargs)} call not found') from cause

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(one) for one in calls]
        cause = next((error for error in expected if isinstance(error, Exception)), None)
        actual = _CallList(self._call_matcher(one) for one in self.mock_calls)
        if not any_order:
            if expected not in actual:
                problem = 'Calls not found.' if cause is None else (
                    f'Error processing expected calls.\nErrors: '
                    f'{[error if isinstance(error, Exception) else None for error in expected]}')
                shown = f'\n  Actual: {_CallList(self.mock_calls)!r}' if self.mock_calls else '\n  Actual: []'
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)!r}{shown}') from cause
            return
        left, missing = list(actual), []
        for one in expected:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError(f'{self._name_shown()!r} does not contain all of {tuple(missing)!r} in its call list, '
                                 f'found {left!r} instead') from cause

    def _get_child_mock(self, /, **kwargs):
        """The mock for an attribute or a result."""
        if self._mock_sealed:
            name = f'.{kwargs["name"]}' if 'name' in kwargs else '()'
            raise AttributeError(self._extract_mock_name() + name)
        new_name = kwargs.get('_new_name')
        if self._mock_spec is not None and new_name and _is_async(inspect.getattr_static(self._mock_spec, new_name, None)):
            return AsyncMock(**kwargs)
        cls = type(self).__mro__[1]
        if cls is AsyncMockMixin:
            cls = type(self).__mro__[2]
        if issubclass(type(self), AsyncMockMixin):
            if new_name in ('return_value', '()'):
                cls = MagicMock if issubclass(type(self), MagicMixin) else Mock
            else:
                cls = AsyncMock
        elif new_name in _ASYNC_MAGIC:
            cls = AsyncMock
        elif not issubclass(cls, CallableMixin):
            cls = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        return cls(**kwargs)


_ASSERTION_PARTS = frozenset(name.removeprefix('assert_') for name in _ASSERTIONS)
_deleted = sentinel.DELETED


class InvalidSpecError(Exception):
    """A mock cannot be the model of a mock."""


class _Fixed:
    """A mock as a method with a special name: called without the object."""

    def __init__(self, mock):
        self.mock = mock

    def __get__(self, obj, cls=None):
        return self.mock


def _mock_in(value):
    """The mock itself, or the one inside a function made by create_autospec."""
    return getattr(value, 'mock', value) if inspect.isfunction(value) else value


def _check_and_set_parent(parent, value, name, new_name):
    value = _mock_in(value)
    if not isinstance(value, NonCallableMock):
        return False
    if (value._mock_name or value._mock_new_name) or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent, value._mock_new_name = parent, new_name
    if name:
        value._mock_parent, value._mock_name = parent, name
    return True


class CallableMixin(NonCallableMock):
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._spec_signature is not None and self.__dict__.get('_mock_checks'):
            self._spec_signature.bind(*args, **kwargs)
        self._note_call(args, kwargs)
        return self._answer(args, kwargs)

    def _note_call(self, args, kwargs):
        self.called = True
        self.call_count += 1
        self.call_args = noted = _Call((args, kwargs), two=True)
        self.call_args_list.append(noted)
        self.mock_calls.append(_Call(('', args, kwargs)))
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        new_name, above = self._mock_new_name, self._mock_new_parent
        called_itself = new_name == '()'
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method_name = f'{above._mock_name}.{method_name}'
            above.mock_calls.append(_Call((new_name, args, kwargs)))
            if above._mock_new_name:
                dot = '' if called_itself else '.'
                called_itself = above._mock_new_name == '()'
                new_name = above._mock_new_name + dot + new_name
            above = above._mock_new_parent

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_delegate is not None or self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A stand-in: every attribute is another one, every call is noted."""


# -- Methods with special names


def _default_magic(name, mock):
    """What a method with a special name does in a MagicMock: (return value or DEFAULT, side effect)."""
    if name in _CONSTANTS:
        return _CONSTANTS[name], None
    if name == '__eq__':
        return DEFAULT, lambda other: True if other is mock else NotImplemented
    if name == '__ne__':
        return DEFAULT, lambda other: False if other is mock else NotImplemented
    if name in ('__iter__', '__aiter__'):
        return DEFAULT, None
    if name == '__hash__':
        return object.__hash__(mock), None
    if name == '__str__':
        return object.__str__(mock), None
    if name == '__sizeof__':
        return object.__sizeof__(mock), None
    if name == '__fspath__':
        return f'{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}', None
    return DEFAULT, None


class _MagicProxy:
    """Makes the mock of a method with a special name when it is first looked up."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        found = obj._mock_children.get(self.name)
        if found is None:
            found = obj._get_child_mock(name=self.name, _new_name=self.name, _new_parent=obj)
            value, effect = _default_magic(self.name, obj)
            if value is not DEFAULT:
                found.return_value = value
            if effect is not None:
                found.side_effect = effect
            if self.name in ('__iter__', '__aiter__'):
                found.side_effect = _iterate_over(found, self.name == '__aiter__')
            obj._mock_children[self.name] = found
        return found


async def _async_items(items):
    for item in items:
        yield item


def _iterate_over(mock, is_async):
    def answer():
        value = mock._mock_return_value
        items = [] if value is DEFAULT else value
        return _async_items(items) if is_async else iter(items)
    return answer


class MagicMixin(NonCallableMock):
    """Sets up the methods with special names."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._set_up_magic()

    def _set_up_magic(self):
        cls, methods = type(self), self._mock_methods
        for name in _MAGIC_NAMES - _ON_DEMAND:
            if methods is None or name in methods:
                if name not in cls.__dict__:
                    setattr(cls, name, _MagicProxy(name))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        for name in _MAGIC_NAMES:
            if isinstance(type(self).__dict__.get(name), _MagicProxy):
                delattr(type(self), name)
        self._set_up_magic()


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with all methods of special names, that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock with all methods of special names."""


# -- Coroutines


class AsyncMockMixin(NonCallableMock):
    """A mock whose calls are awaited."""

    await_count = _AttributeOfMock('await_count', 0)
    await_args = _AttributeOfMock('await_args')
    await_args_list = _AttributeOfMock('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own['_mock_await_args'] = None
        own['_mock_await_count'], own['_mock_await_args_list'] = 0, _CallList()
        inspect.markcoroutinefunction(self)

    async def _execute(self, args, kwargs):
        noted = _Call((args, kwargs), two=True)
        try:
            effect = self.side_effect
            if effect is not None and not _is_exception(effect) and not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = self._answer(args, kwargs)
            return await result if inspect.iscoroutine(result) else result
        finally:
            self.await_count += 1
            self.await_args = noted
            self.await_args_list.append(noted)

    def __call__(self, /, *args, **kwargs):
        self._note_call(args, kwargs)
        return self._execute(args, kwargs)

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f'Expected {self._name_shown()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._name_shown()} to have been awaited once. Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = _format_call_signature(self._name_shown(), args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if self._call_matcher(self.await_args) != self._call_matcher(_Call((args, kwargs), two=True)):
            actual = _format_call_signature(self._name_shown(), *self.await_args)
            raise AssertionError(f'expected await not found.\nExpected: {expected}\n  Actual: {actual}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{_format_call_signature(self._name_shown(), args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        calls, actual = list(calls), list(self.await_args_list)
        fits = all(one in actual for one in calls) if any_order else calls in _CallList(actual)
        if not fits:
            raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)!r}\nActual: {_CallList(actual)!r}')

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f'Expected {self._name_shown()} to not have been awaited. Awaited {self.await_count} times.')

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count, self.await_args, self.await_args_list = 0, None, _CallList()


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock of a coroutine function."""


class PropertyMock(Mock):
    """A property: getting it calls the mock, setting it too."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


# -- Mocks like something else


class _SpecState:
    """An attribute of an autospec that is made when it is first needed."""

    def __init__(self, spec, parent, name, skip_first, strict):
        self.spec, self.parent, self.name, self.skip_first, self.strict = spec, parent, name, skip_first, strict

    def make(self, name):
        return create_autospec(self.spec, self.strict, _parent=self.parent, _name=name, _skip_first=self.skip_first)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False,
                    _skip_first=False, **kwargs):
    """A mock that has what the spec has, and is called as the spec is."""
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    is_type, is_function = isinstance(spec, type), inspect.isroutine(spec)
    if _is_async(spec):
        cls = AsyncMock
    elif is_type and instance and not hasattr(spec, '__call__') or not callable(spec):
        cls = NonCallableMagicMock
    elif is_type and instance and not any('__call__' in base.__dict__ for base in spec.__mro__):
        cls = NonCallableMagicMock
    else:
        cls = MagicMock
    name = kwargs.pop('name', _name)
    mock = cls(parent=_parent, _new_parent=_parent, _new_name='' if _parent is None else name, name=name,
               unsafe=unsafe, **{'spec_set' if spec_set else 'spec': spec})
    signature = _signature_of(spec, _skip_first)
    if instance and is_type:
        signature = None
    mock.__dict__['_spec_signature'] = signature
    mock.__dict__['_mock_checks'] = signature is not None
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
    for entry in dir(spec) if not is_function else ():
        if entry in _MAGIC_NAMES or entry[:2] == '__':
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if inspect.isroutine(original):
            stored = inspect.getattr_static(spec, entry, None)
            skip = is_type and instance and not isinstance(stored, (staticmethod, classmethod))
            skip = skip and inspect.isfunction(original)
            child = create_autospec(original, spec_set, _parent=mock, _name=entry, _skip_first=skip)
            mock._mock_children[entry] = child
            if not isinstance(child, NonCallableMock):
                mock.__dict__[entry] = child
        else:
            mock._mock_children[entry] = _SpecState(original, mock, entry, False, spec_set)
    if kwargs:
        mock.configure_mock(**kwargs)
    if inspect.isfunction(spec) and _parent is None:
        return _function_like(mock, spec, signature)
    return mock


def _function_like(mock, spec, signature):
    """A function with the signature of another that calls a mock."""
    if _is_async(spec):
        async def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    import functools
    functools.update_wrapper(function, spec)
    function.mock = mock
    function.called, function.call_count, function.call_args = False, 0, None
    function.call_args_list, function.mock_calls = _CallList(), _CallList()
    function.method_calls = mock.method_calls
    function.return_value, function.side_effect = mock.return_value, mock.side_effect
    for name in _ASSERTIONS + ('reset_mock', 'attach_mock'):
        setattr(function, name, getattr(mock, name))
    mock.__dict__['_mock_delegate'] = function
    return function


def seal(mock):
    """Makes mocks of attributes that are not there an error."""
    mock._mock_sealed = True
    for name in list(mock._mock_children):
        child = mock._mock_children[name]
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)
    value = mock._mock_return_value
    if isinstance(value, NonCallableMock) and value._mock_new_parent is mock:
        seal(value)


def mock_open(mock=None, read_data=''):
    """A mock of `open` whose files hold a text or bytes."""
    import io
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    handle = MagicMock(spec=['read', 'readline', 'readlines', 'write', 'writelines', 'close', 'flush', 'seek', 'tell',
                             'truncate', 'fileno', 'isatty', 'readable', 'writable', 'seekable', 'detach', 'name',
                             'mode', 'closed', 'encoding', '__enter__', '__exit__', '__iter__', '__next__'])
    state = [make(read_data)]

    def reading(name):
        def read(*args, **kwargs):
            value = getattr(handle, name)._mock_return_value
            return getattr(state[0], name)(*args, **kwargs) if value is DEFAULT or value is None else value
        return read

    handle.__enter__.return_value = handle
    handle.write.return_value = handle.read.return_value = None
    handle.readline.return_value = handle.readlines.return_value = None
    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).side_effect = reading(name)
    handle.__iter__.side_effect = lambda: iter(state[0].readline, read_data[:0])
    handle.__next__ = Mock(side_effect=lambda: next(state[0]))
    handle.__exit__.side_effect = lambda *args: handle.close() and None

    def opened(*args, **kwargs):
        state[0] = make(read_data)
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock


class ThreadingMock:
    """A mock that waits for other threads; there are none."""

    def __init__(self, /, *args, **kwargs):
        raise NotImplementedError('Taipan does not support unittest.mock.ThreadingMock: there are no threads')
