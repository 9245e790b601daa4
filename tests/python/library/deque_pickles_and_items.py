from collections import deque
class D(deque):
    __slots__ = ('x', 'y', '__dict__')
d = D([1, 2], 5); d.x = 5; d.z = 6
import copy, pickle
print(d.__reduce__()[:3])
e = copy.deepcopy(d); print(e, e.x, e.z)
it = iter(deque('abc')); next(it)
print(it.__reduce__()[1])
print(list(pickle.loads(pickle.dumps(it))), list(copy.copy(it)))
it = reversed(deque('abc')); next(it)
print(list(type(it)(deque('xyz'))), list(type(it)(deque('xyz'), 1)), list(type(iter(deque()))(deque('abcd'), 2)))
for a in ((), (1,), (deque(), 'x'), ([],), (deque('ab'), -1), (deque('ab'), 10), (deque(), 1, 2)):
    try: print(list(type(it)(*a)))
    except Exception as x: print(type(x).__name__, x)
class Mut:
    def __init__(self, d): self.d = d
    def __eq__(self, o): self.d.clear(); return False
d = deque(); d.extend([Mut(d), 1, 2])
try: d.remove(5)
except Exception as e: print(type(e).__name__, e)
class A(deque):
    def __iter__(self): return iter('xy')
    def copy(self): return 5
try: print(A('abc') + A('d'), copy.copy(A('abc')))
except Exception as e: print(type(e).__name__, e)
class X(deque):
    def __iter__(self): pass
for f in (lambda: X([1]) + deque([2]), lambda: deque([2]) + X([1]), lambda: X([1]).__copy__(), lambda: X([1]).copy(), lambda: X([1]) == 1):
    try: print(list.__repr__([f()]))
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: deque().__setitem__(5, 1), lambda: deque([1]).__setitem__('a', 1), lambda: deque([1]).__setitem__(0), lambda: deque([1]).__setitem__(10**30, 1), lambda: deque([1])[10**30], lambda: deque([1]).__getitem__('a'), lambda: deque([1]).__delitem__('a'), lambda: deque([1]).__delitem__(4), lambda: deque([1]).__setitem__(0, 1), lambda: deque([1]).insert(10**30, 1), lambda: deque([1])[1.5], lambda: deque([1])['a']):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
