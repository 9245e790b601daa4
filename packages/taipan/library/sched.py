"""Events at times: a scheduler that waits and calls."""

import heapq
import itertools
import time
from collections import namedtuple

__all__ = ['scheduler']


class Event(namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')):
    """What is to be called, and when."""

    __slots__ = ()


_nothing = object()


class scheduler:
    """Calls actions in the order of their times, and of their priorities at the same time."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._queue, self._numbers = [], itertools.count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is _nothing else kwargs)
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        return not self._queue

    @property
    def queue(self):
        return sorted(self._queue)

    def run(self, blocking=True):
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
                continue
            heapq.heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            # Others get their turn.
            self.delayfunc(0)
