"""Coroutines that take turns: an event loop of its own, which sleeps when there is nothing to do."""

from sys import modules as _modules
from types import ModuleType as _ModuleType

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

# Which submodule a name is known to come from.
_HOMES = {
    'base_events': ('BaseEventLoop',),
    'coroutines': ('iscoroutine', 'iscoroutinefunction'),
    'events': ('AbstractEventLoop', 'Handle', 'TimerHandle', 'get_event_loop', 'get_event_loop_policy', 'get_running_loop',
               'new_event_loop', 'set_event_loop', 'set_event_loop_policy'),
    'exceptions': ('BrokenBarrierError', 'CancelledError', 'IncompleteReadError', 'InvalidStateError', 'LimitOverrunError',
                   'TimeoutError'),
    'futures': ('Future', 'isfuture', 'wrap_future'),
    'locks': ('Barrier', 'BoundedSemaphore', 'Condition', 'Event', 'Lock', 'Semaphore'),
    'queues': ('LifoQueue', 'PriorityQueue', 'Queue', 'QueueEmpty', 'QueueFull', 'QueueShutDown'),
    'runners': ('Runner', 'run'),
    'taskgroups': ('TaskGroup',),
    'tasks': ('ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Task', 'all_tasks', 'as_completed', 'create_task',
              'current_task', 'ensure_future', 'gather', 'shield', 'sleep', 'wait', 'wait_for'),
    'threads': ('to_thread',),
    'timeouts': ('Timeout', 'timeout', 'timeout_at'),
}


def _make_submodules():
    for home, names in _HOMES.items():
        module = _ModuleType(f'{__name__}.{home}')
        module.__all__ = names
        for name in names:
            value = globals()[name]
            if value is Future or value is Task:
                value.__module__ = '_asyncio'
            elif name.islower() or name != 'TimeoutError' and not name.isupper():
                value.__module__ = module.__name__
            setattr(module, name, value)
        _modules[module.__name__] = globals()[home] = module


_make_submodules()


def __getattr__(name):
    if name in ('AbstractEventLoopPolicy', 'DefaultEventLoopPolicy'):
        import _asyncio_policy
        _asyncio_policy._deprecate(name)
        return getattr(_asyncio_policy, name)
    if name in ('open_connection', 'start_server', 'create_subprocess_exec', 'create_subprocess_shell', 'StreamReader',
                'StreamWriter', 'Server', 'Protocol', 'Transport', 'DatagramProtocol', 'run_coroutine_threadsafe'):
        raise NotImplementedError(f'Taipan does not support asyncio.{name} yet: there is no network, process or thread')
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
