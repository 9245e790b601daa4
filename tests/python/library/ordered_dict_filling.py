from collections import OrderedDict
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: OrderedDict([('a', 1, 2)]))
t(lambda: OrderedDict([('a',)]))
t(lambda: OrderedDict([1]))
t(lambda: OrderedDict(['ab', 'cd']))
t(lambda: OrderedDict(['abc']))
t(lambda: OrderedDict([[]]))
t(lambda: OrderedDict(5))
t(lambda: OrderedDict().update([1]))
t(lambda: OrderedDict().update([(1,2,3)]))
t(lambda: OrderedDict().update([(1,)]))
t(lambda: OrderedDict({}, {}))
t(lambda: OrderedDict().update({}, {}))
t(lambda: OrderedDict().update(5))
t(lambda: OrderedDict(iter([iter([1, 2])])))
t(lambda: OrderedDict(a=1).pop('b', default=3))
t(lambda: OrderedDict(a=1).pop(key='b', default=3))
t(lambda: OrderedDict(a=1).pop('b'))
t(lambda: OrderedDict(a=1).setdefault('b', default=3))
t(lambda: OrderedDict(a=1).setdefault(key='c'))
t(lambda: OrderedDict.fromkeys('ab', value=3))
t(lambda: OrderedDict.fromkeys(iterable='ab'))
t(lambda: {} | OrderedDict(a=1))
t(lambda: OrderedDict().popitem())
t(lambda: OrderedDict(a=1).move_to_end('b'))
od = OrderedDict(a=1); od.x = [5]
import copy, pickle
c = copy.copy(od); print(c.x is od.x, c)
c = copy.deepcopy(od); print(c.x, c.x is od.x)
c = pickle.loads(pickle.dumps(od)); print(c.x, c)
class M(OrderedDict):
    def __missing__(self, k): return ('missing', k)
m = M(a=1)
t(lambda: m.pop('z'))
t(lambda: m['z'])
class KeysOnly:
    def keys(self): return ['q']
    def __getitem__(self, k): return 1
t(lambda: OrderedDict(KeysOnly()))
class ItemsOnly:
    __slots__ = ()
    def items(self): return [('r', 1)]
t(lambda: OrderedDict(ItemsOnly()))

class Upper(OrderedDict):
    def __setitem__(self, key, value): super().__setitem__(key.upper(), value)
u = Upper({'a': 1}, b=2); u.update(c=3); u.setdefault('d', 4)
print(u)
