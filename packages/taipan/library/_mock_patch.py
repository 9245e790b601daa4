"""Putting something else in the place of an attribute for a while (library reference, unittest.mock, "The patchers")."""

import contextlib
import functools
import inspect
import sys
from _mock_calls import DEFAULT


def _importer(target):
    """The object with a dotted name; modules on the way are imported."""
    first, *rest = target.split('.')
    path, thing = first, __import__(first)
    for name in rest:
        path += '.' + name
        try:
            thing = getattr(thing, name)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, name)
    return thing


class _patch:
    """Puts a value there, and back: as a decorator, a context manager, or by start and stop."""

    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.kwargs, self.unsafe, self.has_local = kwargs, unsafe, False
        self.additional_patchers, self.is_started, self.target = [], False, None

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                         self.new_callable, self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [other.copy() for other in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self._decorate(func, True)
        return self._decorate(func, False)

    def decorate_class(self, klass):
        for name in dir(klass):
            value = getattr(klass, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(value, '__call__'):
                setattr(klass, name, self.copy()(value))
        return klass

    def _decorate(self, func, is_async):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        if is_async:
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with contextlib.ExitStack() as stack:
                    more, named = _enter_all(stack, patched.patchings)
                    return await func(*args, *more, **kwargs, **named)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with contextlib.ExitStack() as stack:
                    more, named = _enter_all(stack, patched.patchings)
                    return func(*args, *more, **kwargs, **named)
        patched.patchings = [self]
        return patched

    def _original(self):
        target, name = self.target, self.attribute
        try:
            return target.__dict__[name], True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if name in _BUILTIN_NAMES and hasattr(target, '__name__') and target is sys.modules.get(target.__name__):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, False

    def __enter__(self):
        import unittest.mock as mock
        if self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        original, local = self._original()
        new, kwargs = self.new, dict(self.kwargs)
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        if new is DEFAULT and self.autospec is None:
            inherit = isinstance(spec or spec_set, type)
            if self.new_callable is not None:
                cls = self.new_callable
            elif spec is None and spec_set is None and mock._is_async(original):
                cls = mock.AsyncMock
            else:
                cls = mock.MagicMock
            if spec is not None:
                kwargs['spec'] = spec
            if spec_set is not None:
                kwargs['spec_set'] = spec_set
            if isinstance(cls, type) and issubclass(cls, mock.NonCallableMock) and self.attribute:
                kwargs.setdefault('name', self.attribute)
            new = cls(**kwargs)
            if inherit and isinstance(new, mock.NonCallableMock):
                new.return_value = cls(_new_parent=new, _new_name='()', **{
                    'spec' if spec is not None else 'spec_set': spec or spec_set})
        elif self.autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            model = original if self.autospec is True else self.autospec
            model = getattr(model, '__func__', model)
            new = mock.create_autospec(model, spec_set=bool(self.spec_set), _name=self.attribute, **kwargs)
        elif kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local, self.is_started = original, local, True
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        result = {self.attribute_name: new} if self.new is DEFAULT else {}
        with contextlib.ExitStack() as stack:
            for other in self.additional_patchers:
                found = stack.enter_context(other)
                if other.new is DEFAULT:
                    result.update(found)
            self._stack = stack.pop_all()
        return result

    def __exit__(self, *info):
        if not self.is_started:
            return None
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False
        stack, self._stack = self.__dict__.get('_stack'), None
        return stack.__exit__(*info) if stack is not None else None

    def start(self):
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        try:
            self._active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _enter_all(stack, patchings):
    more, named = [], {}
    for patching in patchings:
        value = stack.enter_context(patching)
        if patching.attribute_name is not None:
            named.update(value)
        elif patching.new is DEFAULT:
            more.append(value)
    return more, named


_BUILTIN_NAMES = frozenset(dir(__import__('builtins')))


def _get_target(target):
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
    return lambda: _importer(target), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Patches what has a dotted name."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """Patches an attribute of an object."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Patches several attributes of an object."""
    getter = functools.partial(_importer, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


class _patch_dict:
    """Changes a dictionary for a while."""

    attribute_name, new = None, None

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values), clear
        self.values.update(kwargs)
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                value = getattr(f, name)
                if name.startswith(patch.TEST_PREFIX) and hasattr(value, '__call__'):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f
        if inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def inner(*args, **kwargs):
                with self:
                    return await f(*args, **kwargs)
        else:
            @functools.wraps(f)
            def inner(*args, **kwargs):
                with self:
                    return f(*args, **kwargs)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            _empty(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def __exit__(self, *args):
        if self._original is not None:
            _empty(self.in_dict)
            for key in self._original:
                self.in_dict[key] = self._original[key]
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active.append(self)
        return result

    def stop(self):
        try:
            _patch._active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _empty(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _stop_all():
    for patcher in reversed(_patch._active[:]):
        patcher.stop()


patch.object, patch.dict, patch.multiple, patch.stopall = _patch_object, _patch_dict, _patch_multiple, _stop_all
patch.TEST_PREFIX = 'test'
for _class in (_patch, _patch_dict):
    _class.__module__ = 'unittest.mock'
del _class
