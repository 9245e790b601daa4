import pprint
from collections import *
for w in (1, 20, 80):
    for o in (Counter(), Counter('senselessness'), defaultdict(int), defaultdict(int, a=1, bbbbbbbbbbbb=2), deque(), deque(maxlen=7), deque('abcdefg', maxlen=8), OrderedDict(), OrderedDict(zip('abcdef', range(6))), ChainMap({}), ChainMap({'a':1}, {'b': 2})):
        print(pprint.pformat(o, width=w))
import types
m = types.MappingProxyType(dict(zip('the quick brown fox jumped over the lazy dog'.split(), range(9))))
pprint.pprint(m); pprint.pprint(m, width=30); pprint.pprint(types.MappingProxyType(OrderedDict(zip('the quick brown fox jumped over the lazy dog'.split(), range(9)))), width=40)
from dataclasses import dataclass
@dataclass
class R:
    a: int
    def __repr__(self): return "an own text that doesn't fit in the width"
@dataclass
class S:
    a: list
    b: str = 'ssssssssssss'
@dataclass(repr=False)
class T(S):
    c: int = 1
pprint.pprint(R(1), width=10); pprint.pprint(S([1] * 5), width=15); pprint.pprint(T([1] * 9), width=15)
