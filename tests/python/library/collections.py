import copy
from collections import *
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); print(d, d[0], d[-1], len(d), list(reversed(d)), d.maxlen, copy.copy(d), copy.deepcopy(d))
d = deque('abc'); d.rotate(1); print(d, d.index('b'), 'c' in d, d.count('a')); d.extend('xy'); d.extendleft('12'); print(d, d.pop(), d.popleft()); d.remove('x'); d.insert(1, 'Q'); del d[0]; d.reverse(); print(d, d == deque(d), d + deque([1]), d * 2)
for f in (lambda: deque().pop(), lambda: d.remove(99), lambda: d.index(99), lambda: d[100], lambda: deque(maxlen=-1), lambda: hash(d), lambda: deque(5), lambda: d + [1], lambda: d['a']):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try:
    for x in d: d.append(1)
except RuntimeError as e: print(e)
dd = defaultdict(list); dd['a'].append(1); print(dd, dd['a'], dict(dd), dd.default_factory, copy.copy(dd), defaultdict(int, x=1))
try: defaultdict(5)
except TypeError as e: print(e)
od = OrderedDict(a=1, b=2, c=3); od.move_to_end('a'); print(od, od.popitem(last=False), od, list(reversed(od)), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {'a': 1}); od.move_to_end('a', last=False); print(od)
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements()), c - Counter('aaa'), c + Counter('z'), c & Counter('ab'), c | Counter('zz'), Counter(a=3, b=-1), +Counter(a=3, b=-1), -Counter(b=-1)); c.subtract('aa'); c.update({'q': 5}); print(c, c == Counter(c), Counter(a=1) <= Counter(a=2))
Point = namedtuple('Point', 'x y', defaults=[5]); p = Point(1); print(p, p.x, p._asdict(), p._replace(x=3), Point._fields, Point._make([7, 8]), p == (1, 5), Point._field_defaults, Point.__doc__, Point.x.__doc__, p[0], [*p], isinstance(p, tuple), Point.__module__, copy.copy(p))
for f in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), lambda: namedtuple('P', 'a a'), lambda: namedtuple('P', 'def'), lambda: namedtuple('P', '_a'), lambda: p._replace(q=1), lambda: setattr(p, 'x', 5), lambda: Point._make([1])):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(namedtuple('P', 'a def a', rename=True)._fields)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], len(cm), list(cm), cm.new_child({'z': 0}), cm.parents, dict(cm)); cm['c'] = 9; print(cm.maps)
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
print(UD(a=1), UserList([1, 2]) + [3], UserString('abc').upper(), len(UserString('ab')), UserList([3, 1]) == [3, 1], UD(a=1) | {'b': 2})
