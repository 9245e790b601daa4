from collections import deque
from collections.abc import MutableSequence, Sequence, AsyncGenerator, AsyncIterator, Set, Mapping, KeysView, ItemsView, ValuesView, MutableMapping, Iterator, Generator
print(issubclass(deque, MutableSequence), isinstance(deque(), Sequence), issubclass(deque, Sequence))
from collections import OrderedDict, ChainMap, Counter, defaultdict, UserDict, UserList, UserString
print([issubclass(t, MutableMapping) for t in (OrderedDict, ChainMap, Counter, defaultdict, UserDict)], issubclass(UserList, MutableSequence), issubclass(UserString, Sequence))
from array import array
print(issubclass(array, MutableSequence))
import types
print(issubclass(types.MappingProxyType, Mapping), issubclass(type({}.keys()), KeysView), issubclass(type({}.items()), ItemsView), issubclass(type({}.values()), ValuesView))
class A(AsyncGenerator):
    async def asend(self, v): return v
    async def athrow(self, typ, val=None, tb=None): raise typ
a = A()
print(a.__aiter__() is a)
try: a.__anext__().send(None)
except StopIteration as e: print(e.value)
print(sorted(n for n in vars(AsyncGenerator) if n.startswith('__a')))
try: a.aclose().send(None)
except StopIteration as e: print(e.value)
try: A.athrow(a, ValueError).send(None)
except ValueError as e: print('ve')

class M(type):
    def __new__(m, n, b, d, **k):
        print('new', n); return super().__new__(m, n, b, d)
class Base(metaclass=M): pass
print(type(type('Derived', (Base,), {})))
class C: pass
C.__module__ = 5
print(C.__module__, C)
print(type('D', (), {'__module__': 7}))
