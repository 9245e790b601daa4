from collections import UserList, deque, UserDict, ChainMap, OrderedDict, namedtuple
from collections.abc import Sequence, Mapping, MutableSequence
class S(Sequence):
    def __getitem__(self, i): return [1, 2][i]
    def __len__(self): return 2
class R:
    def __getitem__(self, i): return [5, 6][i]
    def __len__(self): return 2
class M(Mapping):
    def __getitem__(self, k): return {'a': 1}[k]
    def __len__(self): return 1
    def __iter__(self): return iter('a')
Sequence.register(R)
for v in (S(), R(), UserList([1, 2]), deque([1, 2]), memoryview(b'ab'), M(), UserDict(a=1), ChainMap({'a': 1}), 'ab', b'ab', {1, 2}, range(2), OrderedDict(a=1), bytearray(b'ab')):
    match v:
        case [x, y]: print(type(v).__name__, 'seq', x, y)
        case {'a': z}: print(type(v).__name__, 'map', z)
        case _: print(type(v).__name__, 'none')
print(isinstance([], Sequence), isinstance({}, Mapping), issubclass(str, Sequence), isinstance(memoryview(b''), Sequence))
try: Sequence()
except TypeError as e: print(e)
try: 
    class X(Mapping): pass
    X()
except TypeError as e: print(e)
import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @property
    @abc.abstractmethod
    def p(self): ...
try: A()
except TypeError as e: print(e)
class B(A):
    def f(self): return 1
    p = 3
print(B().f(), A.__abstractmethods__ == {'f', 'p'}, B.__abstractmethods__, isinstance(B(), A), issubclass(B, A))
class V: pass
A.register(V); print(isinstance(V(), A), issubclass(V, A), V in A.__subclasses__())
class H(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C): return any('hook' in b.__dict__ for b in C.__mro__) or NotImplemented
class HH:
    hook = 1
print(isinstance(HH(), H), isinstance(V(), H), issubclass(int, H))
try: A.register(5)
except TypeError as e: print(e)
