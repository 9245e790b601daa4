"""asyncio: futures, tasks and the event loop."""

import contextvars
import heapq
import sys
import time
import types
from collections import deque


class CancelledError(BaseException):
    """A task or future was cancelled."""


class InvalidStateError(Exception):
    """A future is not in a state for what was asked of it."""


_running = None
_set = None
_current = {}
_tasks = []


def get_running_loop():
    """The loop that runs."""
    if _running is None:
        raise RuntimeError('no running event loop')
    return _running


def get_event_loop():
    """The loop that runs, or was set."""
    if _running is not None:
        return _running
    if policy is not None:
        return policy.get_event_loop()
    if _set is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _set


def set_event_loop(loop):
    global _set
    if policy is not None:
        policy.set_event_loop(loop)
    else:
        _set = loop


def new_event_loop():
    return EventLoop() if policy is None else policy.new_event_loop()


# The policy that the program set, if any (_asyncio_policy).
policy = None


def isfuture(obj):
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def iscoroutine(obj):
    return isinstance(obj, types.CoroutineType) or (hasattr(obj, 'send') and hasattr(obj, 'throw') and
                                                    hasattr(obj, 'close') and hasattr(obj, '__await__'))


def iscoroutinefunction(func):
    """Whether a function is defined with async def."""
    import warnings
    warnings.warn("'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; use "
                  'inspect.iscoroutinefunction() instead', DeprecationWarning, stacklevel=2)
    func = getattr(func, '__func__', func)
    while hasattr(func, 'func') and hasattr(func, 'keywords'):
        func = func.func
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 0x80)


class Handle:
    """A call that the loop will make."""

    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop = callback, args, loop
        self._context = contextvars.copy_context() if context is None else context
        self._cancelled = False

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {self._callback!r}', 'exception': exc, 'handle': self})


class TimerHandle(Handle):
    """A call that the loop will make at a time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when


class AbstractEventLoop:
    """What event loops have in common."""


class BaseEventLoop(AbstractEventLoop):
    """Runs calls in the order in which they were asked for, those with a time when it has come."""

    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._count = 0
        self._stopping = self._closed = self._debug = False
        self._handler = None
        self._task_factory = None
        self._asyncgens = []

    def __repr__(self):
        return f'<{type(self).__name__} running={self.is_running()} closed={self._closed} debug={self._debug}>'

    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        self._count += 1
        heapq.heappush(self._scheduled, (when, self._count, handle))
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, **kwargs):
        self._check_closed()
        if self._task_factory is not None:
            return self._task_factory(self, coro, **kwargs)
        return Task(coro, loop=self, **kwargs)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def is_running(self):
        return _running is self

    def is_closed(self):
        return self._closed

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def _once(self):
        """Waits until there is something to do, and does it."""
        scheduled = self._scheduled
        while scheduled and scheduled[0][2]._cancelled:
            heapq.heappop(scheduled)
        if not self._ready and not self._stopping:
            if not scheduled:
                raise RuntimeError('asyncio: all tasks wait for each other, nothing can wake them')
            delay = scheduled[0][0] - self.time()
            if delay > 0:
                # To a whole millisecond, as CPython's loop waits: what is due with it is then due together.
                time.sleep(-(-delay * 1000 // 1) / 1000)
        end = self.time() + 1e-9
        while scheduled and scheduled[0][0] <= end:
            handle = heapq.heappop(scheduled)[2]
            if not handle._cancelled:
                self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    def run_forever(self):
        global _running
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        _running = self
        try:
            while True:
                self._once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _running = None

    def run_until_complete(self, future):
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        stop = lambda f: self.stop()
        future.add_done_callback(stop)
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(stop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

    async def run_in_executor(self, executor, func, *args):
        return func(*args)

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        lines += [f'{key}: {context[key]!r}' for key in sorted(context) if key not in ('message', 'exception')]
        text = '\n'.join(lines) + '\n'
        exc = context.get('exception')
        if exc is not None:
            import traceback
            text += ''.join(traceback.format_exception(exc))
        sys.stderr.write(text)

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
        else:
            self._handler(self, context)


class EventLoop(BaseEventLoop):
    pass


SelectorEventLoop = EventLoop


def _coroutine_text(coro):
    """Where a coroutine is, or where it was defined once it is done."""
    name = f'{getattr(coro, "__qualname__", type(coro).__name__)}()'
    kind = 'cr' if hasattr(coro, 'cr_code') else 'gi'
    code, frame = getattr(coro, f'{kind}_code', None), getattr(coro, f'{kind}_frame', None)
    if code is None:
        return name
    if frame is None:
        return f'{name} done, defined at {code.co_filename}:{code.co_firstlineno}'
    return f'{name} running at {code.co_filename}:{frame.f_lineno}'


def _callback_text(callback):
    if getattr(callback, '__func__', None) is Task._wake_up:
        return 'Task.task_wakeup()'
    name = getattr(callback, '__qualname__', None)
    code = getattr(callback, '__code__', None)
    if name is None:
        return f'{callback!r}()'
    return f'{name}()' if code is None else f'{name}() at {code.co_filename}:{code.co_firstlineno}'


class Future:
    """""A result that is still to come."""

    _asyncio_future_blocking = False
    _state = 'PENDING'

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []
        self._result = self._exception = None
        self._cancel_message = None

    def _repr_info(self):
        info = [self._state.lower()]
        if self._state == 'FINISHED':
            info.append(f'result={self._result!r}' if self._exception is None else f'exception={self._exception!r}')
        if self._callbacks:
            shown = [_callback_text(callback) for callback, _ in self._callbacks]
            if len(shown) > 2:
                shown[1:-1] = [f'<{len(shown) - 2} more>']
            info.append(f'cb=[{", ".join(shown)}]')
        return info

    def __repr__(self):
        return f'<{type(self).__name__} {" ".join(self._repr_info())}>'

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != 'PENDING'

    def cancelled(self):
        return self._state == 'CANCELLED'

    def cancel(self, msg=None):
        if self._state != 'PENDING':
            return False
        self._state = 'CANCELLED'
        self._cancel_message = msg
        self._wake()
        return True

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def _wake(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def result(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not ready.')
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if context is None:
            context = contextvars.copy_context()
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        kept = [(callback, context) for callback, context in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        self._result, self._state = result, 'FINISHED'
        self._wake()

    def set_exception(self, exception):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            cause, exception = exception, RuntimeError('StopIteration interacts badly with generators and cannot be '
                                                       'raised into a Future')
            exception.__cause__ = exception.__context__ = cause
        self._exception, self._state = exception, 'FINISHED'
        self._wake()

    def __await__(self):
        if self._state == 'PENDING':
            self._asyncio_future_blocking = True
            yield self
        if self._state == 'PENDING':
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__
    __class_getitem__ = classmethod(types.GenericAlias)


_names = 0


class Task(Future):
    """A coroutine that the loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _names
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if name is None:
            _names += 1
            name = f'Task-{_names}'
        self._name = str(name)
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._waiter = None
        self._must_cancel = False
        self._requests = 0
        _tasks.append(self)
        self._loop.call_soon(self._step, context=self._context)

    def _repr_info(self):
        info = super()._repr_info()
        if self._must_cancel or (self._requests and not self.done()):
            info[0] = 'cancelling'
        info.insert(1, f'name={self._name!r}')
        info.insert(2, f'coro=<{_coroutine_text(self._coro)}>')
        if self._waiter is not None:
            info.insert(3, f'wait_for={self._waiter!r}')
        return info

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancelling(self):
        return self._requests

    def uncancel(self):
        if self._requests:
            self._requests -= 1
            if self._requests == 0:
                self._must_cancel = False
        return self._requests

    def cancel(self, msg=None):
        if self.done():
            return False
        self._requests += 1
        if self._waiter is not None and self._waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def _step(self, exc=None):
        if self.done():
            raise InvalidStateError(f'_step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._cancelled_error()
            self._must_cancel = False
        self._waiter = None
        previous = _current.get(self._loop)
        _current[self._loop] = self
        try:
            result = self._coro.send(None) if exc is None else self._coro.throw(exc)
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(end.value)
        except CancelledError as error:
            self._cancel_message = error.args[0] if error.args else None
            super().cancel(msg=self._cancel_message)
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(error)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            self._wait_for(result)
        finally:
            if previous is None:
                del _current[self._loop]
            else:
                _current[self._loop] = previous
            if self.done() and self in _tasks:
                _tasks.remove(self)

    def _wait_for(self, result):
        if result is None:
            self._loop.call_soon(self._step, context=self._context)
        elif getattr(result, '_asyncio_future_blocking', None):
            result._asyncio_future_blocking = False
            if result is self:
                error = RuntimeError(f'Task cannot await on itself: {self!r}')
                self._loop.call_soon(self._step, error, context=self._context)
                return
            result.add_done_callback(self._wake_up, context=self._context)
            self._waiter = result
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False
        else:
            error = RuntimeError(f'Task got bad yield: {result!r}')
            self._loop.call_soon(self._step, error, context=self._context)

    def _wake_up(self, future):
        if future.cancelled():
            self._step(future._cancelled_error())
        else:
            self._step(future._exception)


def current_task(loop=None):
    return _current.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    loop = get_running_loop() if loop is None else loop
    return {task for task in _tasks if task._loop is loop and not task.done()}


def create_task(coro, **kwargs):
    return get_running_loop().create_task(coro, **kwargs)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

        async def wrap(awaitable):
            return await awaitable

        coro_or_future = wrap(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    raise NotImplementedError('Taipan does not support futures of concurrent.futures yet')


async def to_thread(func, /, *args, **kwargs):
    """Calls a function: there are no threads, so that the loop waits for it."""
    return func(*args, **kwargs)


class Runner:
    """A loop with its beginning and end."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug, self._factory = debug, loop_factory
        self._loop = None
        self._closed = False
        self._context = None

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._loop = new_event_loop() if self._factory is None else self._factory()
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = contextvars.copy_context()
        return self._loop

    def run(self, coro, *, context=None):
        if _running is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        if not iscoroutine(coro):
            if not hasattr(type(coro), '__await__'):
                raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

            async def wrap(awaitable):
                return await awaitable

            coro = wrap(coro)
        loop = self.get_loop()
        task = loop.create_task(coro, context=self._context if context is None else context)
        return loop.run_until_complete(task)

    def close(self):
        loop, self._closed = self._loop, True
        if loop is None:
            return
        self._loop = None
        _cancel_all(loop)
        loop.close()


def _cancel_all(loop):
    left = [task for task in _tasks if task._loop is loop and not task.done()]
    for task in left:
        task.cancel()
    if left:
        async def finish():
            from _asyncio_tools import gather
            await gather(*left, return_exceptions=True)
        loop.run_until_complete(loop.create_task(finish()))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                         'exception': task.exception(), 'task': task})


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine in a new loop. Returns its result."""
    if _running is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
