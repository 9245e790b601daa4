from pprint import pprint, pformat, pp, PrettyPrinter
import collections, dataclasses, types
pprint({'b': 1, 'a': [1, 2, 3]})
data = {'name': 'x' * 30, 'items': list(range(30)), 'nested': {'k%d' % i: ('v' * i, i) for i in range(8)}, 'set': {3, 1, 2}, 'text': 'lorem ipsum dolor sit amet ' * 6}
pprint(data); pprint(data, width=40, indent=4); pprint(data, compact=True); pprint(data, depth=1); pp({'z': 1, 'a': 2})
pprint(['a' * 30, ['b' * 30, ['c' * 30]]], width=20)
@dataclasses.dataclass
class Point:
    x: int
    name: str = 'n' * 60
    tags: list = dataclasses.field(default_factory=lambda: list('abcdefghijklmnopqrstuv'))
pprint(Point(1)); pprint([Point(1)])
pprint(collections.OrderedDict((i, 'v' * 20) for i in range(5))); pprint(collections.Counter('hello world' * 3)); pprint(collections.defaultdict(list, {i: list(range(15)) for i in range(4)})); pprint(collections.deque(range(50)))
pprint(types.SimpleNamespace(a='x' * 50, b='y' * 50)); pprint((1,)); pprint(('x' * 80,)); pprint(b'abc' * 40); pprint(frozenset(range(40)))
a = [1]; a.append(a); print(pformat(a)[:20]); pprint('one\ntwo ' + 'three ' * 20); pprint(1234567, underscore_numbers=True); pprint([{'a': 1, 'b': 2}] * 8, width=30); pprint({1: 'a', 'b': 2})
print(PrettyPrinter(width=10).isreadable([1]), pformat({}), pformat([]), pformat(()), pformat(set()))
import reprlib; print(reprlib.repr('x' * 100), reprlib.repr(list(range(100))), reprlib.repr({i: i for i in range(10)}), reprlib.repr(10**60))
