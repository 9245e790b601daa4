"""asyncio: waiting for several things, and for no longer than some time."""

from _asyncio_core import (
    CancelledError, Future, Task, create_task, current_task, ensure_future, get_event_loop, get_running_loop,
    iscoroutine, isfuture)

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


class IncompleteReadError(EOFError):
    """A stream ended too early."""


class LimitOverrunError(Exception):
    """A stream had too much before a separator."""


class _Turn:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Lets others run for some seconds."""
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    if delay <= 0:
        await _Turn()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, lambda: future.done() or future.set_result(result))
    try:
        return await future
    finally:
        handle.cancel()


class _Gathering(Future):
    def __init__(self, children, loop):
        super().__init__(loop=loop)
        self._children = children
        self._requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        result = False
        for child in self._children:
            if child.cancel(msg=msg):
                result = True
        if result:
            self._requested = True
        return result


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the results of all, in order."""
    if not coros_or_futures:
        loop = get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    known, children = {}, []
    loop = None
    for each in coros_or_futures:
        key = id(each)
        if key not in known:
            future = ensure_future(each, loop=loop)
            loop = future.get_loop() if loop is None else loop
            known[key] = future, each
        children.append(known[key][0])
    distinct = [future for future, _ in known.values()]
    outer = _Gathering(children, loop)
    finished = 0

    def done(future):
        nonlocal finished
        finished += 1
        if outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if finished == len(distinct):
            if outer._requested:
                outer.set_exception(future._cancelled_error())
                return
            outer.set_result([child._cancelled_error() if child.cancelled() else
                              child.exception() if child.exception() is not None else child.result()
                              for child in children])

    for future in distinct:
        future.add_done_callback(done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures. Returns the set of those that are done, and of the others."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    fs = set(fs)
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')

    def is_over():
        finished = [f for f in fs if f.done()]
        return (len(finished) == len(fs) or return_when == FIRST_COMPLETED and finished or
                return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None
                                                       for f in finished))

    if not is_over():
        loop = get_running_loop()
        waiter = loop.create_future()

        def wake(_=None):
            if not waiter.done() and (_ is None or is_over()):
                waiter.set_result(None)

        handle = None if timeout is None else loop.call_later(timeout, wake)
        for f in fs:
            f.add_done_callback(wake)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for f in fs:
                f.remove_done_callback(wake)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


class _AsCompleted:
    def __init__(self, fs, timeout):
        from _asyncio_sync import Queue
        self._queue = Queue()
        self._left = [ensure_future(f) for f in fs]
        self._count = len(self._left)
        self._end = None if timeout is None else get_event_loop().time() + timeout
        for f in self._left:
            f.add_done_callback(self._queue.put_nowait)

    async def _next(self):
        if self._end is None:
            return await self._queue.get()
        return await wait_for(self._queue.get(), self._end - get_running_loop().time())

    async def _result(self):
        return (await self._next()).result()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._count:
            raise StopIteration
        self._count -= 1
        return self._result()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._count:
            raise StopAsyncIteration
        self._count -= 1
        return await self._next()


def as_completed(fs, *, timeout=None):
    """Awaitables of the results of futures, in the order in which they come."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _AsCompleted({f: None for f in fs}, timeout)


def shield(arg):
    """A future of the same result, which can be cancelled alone."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(future):
        if outer.cancelled():
            if not future.cancelled():
                future.exception()
        elif future.cancelled():
            outer.cancel()
        elif future.exception() is not None:
            outer.set_exception(future.exception())
        else:
            outer.set_result(future.result())

    inner.add_done_callback(inner_done)
    outer.add_done_callback(lambda _: None if inner.done() else inner.remove_done_callback(inner_done))
    return outer


class Timeout:
    """Cancels what runs in it when its time is over, and makes a TimeoutError of that."""

    def __init__(self, when):
        self._when, self._state = when, 'created'
        self._task = self._handle = None

    def when(self):
        return self._when

    def expired(self):
        return self._state in ('expiring', 'expired')

    def reschedule(self, when):
        if self._state != 'active' and self._state != 'created':
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._state == 'active':
            self._schedule()

    def _schedule(self):
        if self._handle is not None:
            self._handle.cancel()
        loop = get_running_loop()
        if self._when is None:
            self._handle = None
        elif self._when <= loop.time():
            self._handle = loop.call_soon(self._expire)
        else:
            self._handle = loop.call_at(self._when, self._expire)

    def _expire(self):
        self._task.cancel()
        self._state = 'expiring'
        self._handle = None

    def __repr__(self):
        when = '' if self._state != 'active' else f' when={self._when and round(self._when, 3)}'
        return f'<Timeout [{self._state}]{when}>'

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        self._task = current_task()
        if self._task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._cancelling = self._task.cancelling()
        self._state = 'active'
        self._schedule()
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and exc_type is not None \
                    and issubclass(exc_type, CancelledError):
                raise TimeoutError from exc_val
        elif self._state == 'active':
            self._state = 'exited'


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)


async def wait_for(fut, timeout):
    """The result of a future, if it comes in time."""
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await fut
        except CancelledError as error:
            raise TimeoutError from error
        return fut.result()
    async with Timeout(None if timeout is None else get_running_loop().time() + timeout):
        return await fut


class TaskGroup:
    """Tasks that end together: when one fails, the others are cancelled."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._tasks, self._errors = set(), []
        self._parent = self._base_error = self._waiter = None
        self._parent_cancelled = False

    def __repr__(self):
        info = [f'tasks={len(self._tasks)}'] if self._tasks else []
        info += [f'errors={len(self._errors)}'] if self._errors else []
        info += ['cancelling'] if self._aborting else ['entered'] if self._entered else []
        return f'<TaskGroup {" ".join(info)}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has been already entered')
        self._entered = True
        self._loop = get_running_loop()
        self._parent = current_task()
        return self

    def create_task(self, coro, **kwargs):
        if not self._entered:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._exiting and not self._tasks:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._aborting:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = self._loop.create_task(coro, **kwargs)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            if not self._parent.done() and self._waiter is None:
                self._parent_cancelled = True
                self._parent.cancel()

    async def __aexit__(self, exc_type, exc, tb):
        self._exiting = True
        if isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exc
        cancelled = exc if exc_type is not None and issubclass(exc_type, CancelledError) else None
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if exc_type is not None and not self._aborting:
            self._abort()
        while self._tasks:
            self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
            self._waiter = None
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if exc_type is not None and not issubclass(exc_type, CancelledError):
            self._errors.append(exc)
        if self._errors:
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
