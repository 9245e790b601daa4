# Where the names of asyncio come from, and how tasks and futures show.
import asyncio
import asyncio.exceptions
from asyncio.queues import Queue, QueueEmpty
from asyncio import events, locks, tasks

print(asyncio.exceptions.CancelledError, Queue, locks.Lock, tasks.gather.__module__, asyncio.Future, asyncio.Task)
print(asyncio.TimeoutError is TimeoutError, events.AbstractEventLoop is asyncio.AbstractEventLoop, QueueEmpty.__module__)
