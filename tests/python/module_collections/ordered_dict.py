from collections import Counter, OrderedDict
import copy
import pickle


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


d = OrderedDict(a=1, b=2, c=3)
d.move_to_end('a')
d.move_to_end('c', last=False)
print(d, d.popitem(last=False), d.popitem(), d)
show(lambda: d.move_to_end('x'))
show(lambda: OrderedDict().popitem())
show(lambda: d.pop('x'))
show(lambda: d.pop(key='x', default=5))
show(lambda: OrderedDict(1, 2))
show(lambda: OrderedDict([(1,)]))
show(lambda: OrderedDict([(1, 2, 3)]))

# Views and iterators are of their own types.
d = OrderedDict([('x', 1), ('y', 2)])
print(d.keys(), d.values(), d.items(), type(iter(d)).__name__)
print(list(reversed(d)), list(reversed(d.items())), d.keys() & {'x'}, d.items() >= {('y', 2)})
print(type(d.keys()).__mro__)
iterator = iter(d.items())
next(iterator)
print(iterator.__reduce__())

# The order must not change while it is walked over; behind the last member nobody minds.
for change in (lambda: d.move_to_end('x'), lambda: d.update(z=3), lambda: d.pop('z')):
    try:
        for key in d:
            change()
    except RuntimeError as error:
        print(key, error)
single = OrderedDict(a=1)
for key in single:
    single['b'] = 2
print(single)

# Equality asks for the order only where both have one.
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1})
print(OrderedDict(a=1) | {'b': 2}, {'b': 2} | OrderedDict(a=1))
show(lambda: OrderedDict() | [(1, 2)])


class Loud(OrderedDict):
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print('get', key)
        return super().__getitem__(key)


loud = Loud(a=1)
loud.update(b=2)
loud.setdefault('c', 3)
loud.note = 'kept'
print(loud)
print(dict(loud), loud.copy())
for protocol in 0, 5:
    print(pickle.loads(pickle.dumps(loud, protocol)).note)
print(copy.deepcopy(loud).__dict__)


class OrderedCounter(Counter, OrderedDict):
    pass


counts = OrderedCounter('abracadabra')
counts.move_to_end('a')
print(counts, list(counts))


class Slotted(OrderedDict):
    __slots__ = ('size',)


slotted = Slotted(a=1)
slotted.size = 3
slotted.other = 4
print(slotted.size, slotted.__dict__)

recursive = OrderedDict()
recursive['self'] = recursive
print(recursive)

# A cache that forgets what was not used for longest.
cache = OrderedDict()
for n in (1, 2, 3, 1, 4, 2, 5, 1):
    if n in cache:
        cache.move_to_end(n)
    else:
        cache[n] = n * n
        if len(cache) > 3:
            cache.popitem(last=False)
print(cache)


class Holder:
    pass


holder = Holder()
holder.__dict__ = OrderedDict(x=1)
print(holder.x, type(holder.__dict__))
