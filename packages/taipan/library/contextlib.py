"""Tools for with statements (library reference, contextlib)."""

from _types import GenericAlias, MethodType
from abc import ABC, abstractmethod
from _collections import deque
from functools import wraps

__all__ = [
    'asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
    'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
    'redirect_stderr', 'suppress', 'aclosing', 'AsyncContextDecorator',
]


class AbstractContextManager(ABC):
    """What can be used in a with statement."""
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager:
            return _has_both(other, '__enter__', '__exit__')
        return NotImplemented


class AbstractAsyncContextManager(ABC):
    """What can be used in an async with statement."""
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractAsyncContextManager:
            return _has_both(other, '__aenter__', '__aexit__')
        return NotImplemented


def _has_both(cls, *names):
    for name in names:
        # The first class that has the name counts, and None there says that there is no such method.
        if next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None) is None:
            return NotImplemented
    return True


class ContextDecorator:
    """Lets a context manager be a decorator as well."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """Lets an asynchronous context manager be a decorator as well."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorContextManagerBase:
    """Calls the function of a generator, again for each call of what it decorates."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """What a function decorated with contextmanager returns."""

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            # The one that the generator was given may not be swallowed.
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(func):
    """Makes a context manager of a generator function that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """What a function decorated with asynccontextmanager returns."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as exc:
            return exc is not value
        except BaseException as exc:
            if exc is not value and not (isinstance(value, (StopIteration, StopAsyncIteration))
                                         and isinstance(exc, RuntimeError) and exc.__cause__ is value):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def asynccontextmanager(func):
    """Makes an asynchronous context manager of an asynchronous generator function that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Closes something at the end of a block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Closes something asynchronously at the end of a block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends the standard output elsewhere."""
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """Sends the standard error elsewhere."""
    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Ends a block silently at certain exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            match, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """A context manager that does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class _BaseExitStack:
    def __init__(self):
        # What to call at the end: whether without await, and the function.
        self._exit_callbacks = deque()

    def pop_all(self):
        """Moves the callbacks to a new stack."""
        new = type(self)()
        new._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return new

    def _push(self, is_sync, exit, method):
        """Registers a method of an object, or the object itself where there is none."""
        if method is not None:
            exit = MethodType(method, exit)
        self._exit_callbacks.append((is_sync, exit))

    def push(self, exit):
        """Registers an __exit__ method, or an object that has one."""
        self._push(True, exit, getattr(type(exit), '__exit__', None))
        return exit

    def enter_context(self, cm):
        """Enters a context manager, which is left with the stack."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            leave = cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            f'not support the context manager protocol') from None
        result = enter(cm)
        self._push(True, cm, leave)
        return result

    def callback(self, callback, /, *args, **kwds):
        """Registers a function to be called at the end."""
        def wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        wrapper.__wrapped__ = callback
        self._exit_callbacks.append((True, wrapper))
        return callback


def _fix_context(new, old, outer):
    """Hangs the exception that a callback was called with behind the one that it raised."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Any number of context managers and callbacks, left in reverse order."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        import sys
        exc = exc_details[1]
        received = exc is not None
        outer = sys.exception()
        suppressed = pending = False
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                details = (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)
                if callback(*details):
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new:
                _fix_context(new, exc, outer)
                pending = True
                exc = new
        if pending:
            fixed = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = fixed
                raise
        return received and suppressed

    def close(self):
        """Leaves everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """As ExitStack, for asynchronous context managers as well."""

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager, which is left with the stack."""
        cls = type(cm)
        try:
            enter = cls.__aenter__
            leave = cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                            'the asynchronous context manager protocol') from None
        result = await enter(cm)
        self._push(False, cm, leave)
        return result

    def push_async_exit(self, exit):
        """Registers an __aexit__ method, or an object that has one."""
        self._push(False, exit, getattr(type(exit), '__aexit__', None))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Registers a coroutine function to be called at the end."""
        async def wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)
        wrapper.__wrapped__ = callback
        self._exit_callbacks.append((False, wrapper))
        return callback

    async def aclose(self):
        """Leaves everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        import sys
        exc = exc_details[1]
        received = exc is not None
        outer = sys.exception()
        suppressed = pending = False
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                details = (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)
                answer = callback(*details) if is_sync else await callback(*details)
                if answer:
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new:
                _fix_context(new, exc, outer)
                pending = True
                exc = new
        if pending:
            fixed = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = fixed
                raise
        return received and suppressed
