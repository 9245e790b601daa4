"""Coroutines that take turns: an event loop of its own, which sleeps when there is nothing to do."""

from _asyncio_core import (
    AbstractEventLoop, BaseEventLoop, CancelledError, EventLoop, Future, Handle, InvalidStateError, Runner,
    SelectorEventLoop, Task, TimerHandle, all_tasks, create_task, current_task, ensure_future, get_event_loop,
    get_running_loop, iscoroutine, iscoroutinefunction, isfuture, new_event_loop, run, set_event_loop, to_thread,
    wrap_future)
from _asyncio_policy import get_event_loop_policy, set_event_loop_policy
from _asyncio_sync import (
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, LifoQueue, Lock, PriorityQueue, Queue, QueueEmpty,
    QueueFull, QueueShutDown, Semaphore)
from _asyncio_tools import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, IncompleteReadError, LimitOverrunError, TaskGroup, Timeout,
    as_completed, gather, shield, sleep, timeout, timeout_at, wait, wait_for)

TimeoutError = TimeoutError

__all__ = [name for name in globals() if not name.startswith('_')]


def __getattr__(name):
    if name in ('AbstractEventLoopPolicy', 'DefaultEventLoopPolicy'):
        import _asyncio_policy
        _asyncio_policy._deprecate(name)
        return getattr(_asyncio_policy, name)
    if name in ('open_connection', 'start_server', 'create_subprocess_exec', 'create_subprocess_shell', 'StreamReader',
                'StreamWriter', 'Server', 'Protocol', 'Transport', 'DatagramProtocol', 'run_coroutine_threadsafe'):
        raise NotImplementedError(f'Taipan does not support asyncio.{name} yet: there is no network, process or thread')
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
