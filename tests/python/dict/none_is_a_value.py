# A value that is None is there: no default takes its place.
import sys
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict
from types import MappingProxyType

for kind in dict, OrderedDict, lambda pairs: defaultdict(list, pairs), Counter, UserDict, ChainMap:
    d = kind({'a': None, 'b': None})
    print(d.get('a', 5), d.setdefault('a', 6), d.pop('a', 7), d.pop('a', 8), d.pop('b'), d.get('b', 9))
print(MappingProxyType({'a': None}).get('a', 5), MappingProxyType({}).get('a', 5), MappingProxyType({}).get('a'))


def locals_of_a_frame():
    x = None
    names = sys._getframe().f_locals
    names['extra'] = None
    return names.get('x', 5), names.get('y', 6), names.get('y'), names.setdefault('x', 7), names.pop('extra', 8), names.pop('extra', 9)


print(locals_of_a_frame())
