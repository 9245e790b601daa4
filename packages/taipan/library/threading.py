"""Locks and the one thread that there is. Others cannot be started."""

import sys
import time

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer',
           'ThreadError', 'settrace', 'setprofile', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs',
           'get_native_id']

TIMEOUT_MAX = 4294967.0
ThreadError = RuntimeError


def _wait_in_vain(blocking, timeout, what):
    """What waiting comes to when nobody else runs. Returns False when the time is over."""
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return False
    if timeout is None or timeout < 0:
        raise RuntimeError(f'deadlock: there is one thread, and it waits for {what} that only it could end')
    time.sleep(timeout)
    return False


class Lock:
    """A lock."""

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if self._held:
            return _wait_in_vain(blocking, timeout, 'a lock')
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f'<{"locked" if self._held else "unlocked"} _thread.lock object at {id(self):#x}>'


class RLock:
    """A lock that its owner can take again."""

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def locked(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class Condition:
    """A lock with a place to wait."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        self._lock.__exit__(*args)

    def _check(self, doing):
        if not self._lock.locked():
            raise RuntimeError(f'cannot {doing} on un-acquired lock')

    def wait(self, timeout=None):
        self._check('wait')
        return _wait_in_vain(True, -1 if timeout is None else timeout, 'a notification')

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        self._check('notify')

    def notify_all(self):
        self._check('notify')


class Semaphore:
    """A counter that does not go below zero."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            return _wait_in_vain(blocking, -1 if timeout is None else timeout, 'a semaphore')
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound = value

    def release(self, n=1):
        if self._value + n > self._bound:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    """A flag to wait for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag:
            _wait_in_vain(True, -1 if timeout is None else timeout, 'an event')
        return self._flag


class BrokenBarrierError(RuntimeError):
    """A barrier was broken."""


class Barrier:
    """A place where threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self.parties, self._action, self._timeout = parties, action, timeout
        self.n_waiting, self.broken = 0, False

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        if self.parties > 1:
            timeout = self._timeout if timeout is None else timeout
            _wait_in_vain(True, -1 if timeout is None else timeout, 'a barrier')
            self.broken = True
            raise BrokenBarrierError
        if self._action is not None:
            self._action()
        return 0

    def reset(self):
        self.broken = False

    def abort(self):
        self.broken = True


_count = 0


class Thread:
    """A thread; only the first one runs."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        global _count
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name is None:
            _count += 1
            name = f'Thread-{_count}'
            if target is not None:
                name += f' ({getattr(target, "__name__", "")})'
        self._name = str(name)
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self.daemon = bool(daemon)
        self._started = False

    name = property(lambda self: self._name, lambda self, name: setattr(self, '_name', str(name)))
    ident = native_id = property(lambda self: 1 if self._started else None)

    def __repr__(self):
        state = 'started 1' if self._started else 'initial'
        return f'<{type(self).__name__}({self._name}, {state}{" daemon" if self.daemon else ""})>'

    def start(self):
        raise RuntimeError("can't start new thread")

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        raise RuntimeError('cannot join current thread' if self._started else 'cannot join thread before it is started')

    def is_alive(self):
        return self._started

    def getName(self):
        return self._name

    def setName(self, name):
        self._name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic


class _MainThread(Thread):
    pass


class Timer(Thread):
    """A thread that calls a function after some time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = args or [], kwargs or {}

    def cancel(self):
        pass


_main = _MainThread(name='MainThread')
_main._started = True


class local:
    """Attributes that each thread has of its own."""


def current_thread():
    return _main


def main_thread():
    return _main


def enumerate():
    return [_main]


def active_count():
    return 1


def get_ident():
    return 1


get_native_id = get_ident
currentThread, activeCount = current_thread, active_count


def stack_size(size=0):
    return 0


def settrace(func):
    sys.settrace(func)


def setprofile(func):
    sys.setprofile(func)


def excepthook(args, /):
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)


class ExceptHookArgs(tuple):
    """What excepthook gets."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])
