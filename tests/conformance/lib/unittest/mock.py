"""A small stand-in for unittest.mock: objects that note their calls, and patches."""

import functools
import sys


class Mock:
    """Whatever is asked of it is there; it notes how it was called."""

    def __init__(self, spec=None, side_effect=None, return_value=None, wraps=None, **attributes):
        self.call_args_list = []
        self.side_effect = side_effect
        self.return_value = return_value
        self.wraps = wraps
        for name, value in attributes.items():
            setattr(self, name, value)

    @property
    def called(self):
        return len(self.call_args_list) > 0

    @property
    def call_count(self):
        return len(self.call_args_list)

    @property
    def call_args(self):
        return self.call_args_list[-1] if self.call_args_list else None

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        child = type(self)()
        setattr(self, name, child)
        return child

    def __call__(self, /, *args, **kwargs):
        self.call_args_list.append((args, kwargs))
        if self.side_effect is not None:
            effect = self.side_effect
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            return effect(*args, **kwargs)
        if self.wraps is not None:
            return self.wraps(*args, **kwargs)
        return self.return_value

    def assert_called(self):
        assert self.called, 'Expected a call'

    def assert_not_called(self):
        assert not self.called, f'Expected no call, got {self.call_args_list}'

    def assert_called_once(self):
        assert self.call_count == 1, f'Expected one call, got {self.call_count}'

    def assert_called_with(self, /, *args, **kwargs):
        assert self.call_args == (args, kwargs), f'Expected {(args, kwargs)}, got {self.call_args}'

    def assert_called_once_with(self, /, *args, **kwargs):
        self.assert_called_once()
        self.assert_called_with(*args, **kwargs)


class MagicMock(Mock):
    """A mock that is a context manager, too."""

    def __enter__(self):
        return self

    def __exit__(self, *info):
        return None


class Patch:
    """Replaces an attribute while a block or a function runs."""

    MISSING = object()

    def __init__(self, target, name, new, attributes):
        self.target = target
        self.name = name
        self.new = new
        self.attributes = attributes

    def __enter__(self):
        target = self.target() if callable(self.target) and not isinstance(self.target, type) else self.target
        self.owner = target
        self.original = vars(target).get(self.name, self.MISSING)
        new = MagicMock(**self.attributes) if self.new is self.MISSING else self.new
        setattr(target, self.name, new)
        return new

    def __exit__(self, *info):
        if self.original is self.MISSING:
            delattr(self.owner, self.name)
        else:
            setattr(self.owner, self.name, self.original)

    start = __enter__

    def stop(self):
        self.__exit__(None, None, None)

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with self as new:
                extra = (new,) if self.new is self.MISSING else ()
                return function(*args, *extra, **kwargs)

        return patched


def patch(target, new=Patch.MISSING, **attributes):
    """`target` is the dotted name of the attribute."""
    owner, _, name = target.rpartition('.')

    def find():
        module, *parts = owner.split('.')
        value = __import__(module)
        for part in parts:
            module = f'{module}.{part}'
            if not hasattr(value, part):
                __import__(module)
            value = getattr(value, part)
        return value

    return Patch(find, name, new, attributes)


def patch_object(target, attribute, new=Patch.MISSING, **attributes):
    return Patch(lambda: target, attribute, new, attributes)


patch.object = patch_object
