# What is built in tells its parameters as text, and inspect.signature() reads it.
import collections
import functools
import inspect
import itertools
import math
import operator
import types


class C:
    pass


class D(list):
    pass


class E:
    def __init__(self, a, b=2):
        pass


for v in (len, print, sorted, max, getattr, math.sin, [].append, list.append, str.split, ''.split, dict.fromkeys, {}.pop, int.__add__, (1).__add__, object.__init__, list, int, float, complex, str, C, D, E, type, object, enumerate, zip, map, collections.deque, itertools.chain, property, Exception, ValueError, classmethod, bool, bytes, functools.partial, functools.partial(print, 1), operator.attrgetter, staticmethod, int.from_bytes, 'a'.count, [].index, [].sort, functools.reduce, open, range, slice, type(None), types.FunctionType, types.ModuleType, set, object().__repr__, C().__eq__, C.__init__, E.__init__):
    try: print(inspect.signature(v))
    except (ValueError, TypeError) as e: print(type(e).__name__, str(e).split(' at 0x')[0][:60])
    print(v.__text_signature__ if not inspect.isfunction(v) and hasattr(v, '__text_signature__') else 'none')
print(vars(type)['__text_signature__'], vars(types.BuiltinFunctionType)['__text_signature__'])
for a in (lambda: setattr(len, '__text_signature__', 1), lambda: setattr(int, '__text_signature__', 1), lambda: setattr(C, '__text_signature__', 1), lambda: C().__text_signature__, lambda: (lambda: 1).__text_signature__):
    try: print(a())
    except (AttributeError, TypeError) as e: print(e)
