"""An order in which nothing comes before what it depends on."""

from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """Nodes depend on each other."""


class TopologicalSorter:
    """Nodes with what they depend on."""

    def __init__(self, graph=None):
        self._before, self._after = {}, {}
        self._ready, self._out, self._done = None, set(), 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    __class_getitem__ = classmethod(GenericAlias)

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        for each in (node, *predecessors):
            self._before.setdefault(each, 0)
            self._after.setdefault(each, [])
        self._before[node] += len(predecessors)
        for each in predecessors:
            self._after[each].append(node)

    def prepare(self):
        if self._ready is not None and (self._out or self._done):
            raise ValueError('cannot prepare() after starting iteration')
        if self._ready is None:
            self._ready = [node for node, count in self._before.items() if count == 0]
            cycle = self._cycle()
            if cycle is not None:
                raise CycleError('nodes are in a cycle', cycle)

    def _cycle(self):
        finished = set()
        for start in self._after:
            if start in finished:
                continue
            path, on_path, open_ = [start], {start: 0}, [iter(self._after[start])]
            while path:
                for node in open_[-1]:
                    if node in on_path:
                        return path[on_path[node]:] + [node]
                    if node not in finished:
                        on_path[node] = len(path)
                        path.append(node)
                        open_.append(iter(self._after[node]))
                        break
                else:
                    node = path.pop()
                    open_.pop()
                    del on_path[node]
                    finished.add(node)
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        self._ready = []
        self._out.update(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return bool(self._ready) or bool(self._out)

    __bool__ = is_active

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._before:
                raise ValueError(f'node {node!r} was not added using add()')
            if node not in self._out:
                raise ValueError(f'node {node!r} was not passed out (still not ready)' if self._before[node] > 0 or
                                 node in self._ready else f'node {node!r} was already marked as done')
            self._out.discard(node)
            self._done += 1
            for each in self._after[node]:
                self._before[each] -= 1
                if self._before[each] == 0:
                    self._ready.append(each)

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)
