# What types say of the layout of objects, as on a machine of 32 bits.
import collections
import enum
import types


class A: pass


class B: __slots__ = ['a', 'b']


class C(int): pass


class D(B): pass


class D2(B): __slots__ = ['c', '__weakref__']


class D3(B): __slots__ = ['c', '__dict__']


class E(Exception): pass


class F(OSError): __slots__ = ['q']


class G(tuple): pass


class G2(tuple): __slots__ = ()


class H(dict): pass


class I(str): pass


class J(list): __slots__ = ['x']


class K(type): pass


class L(A, B): pass


class M(D2): pass


class N(set): pass


class O(float): pass


class P(bytes): pass


class Q(types.ModuleType): pass


class R(property): pass


class En(enum.Enum): a = 1


class Ie(enum.IntEnum): a = 1


nt = collections.namedtuple('nt', 'a b')
for c in (
    A, B, C, D, D2, D3, E, F, G, G2, H, I, J, K, L, M, N, O, P, Q, R, En, Ie, nt, int, float, str, tuple, list,
    dict, set, frozenset, bytes, bytearray, object, type, BaseException, OSError, types.FunctionType, types.CodeType,
    range, slice, memoryview, complex, bool, property, staticmethod, type(None), Exception,
    StopIteration, SyntaxError, ImportError, type(NotImplemented), type(...), types.ModuleType, enumerate, zip, map,
    super, types.MethodType, types.CellType, types.MappingProxyType, UnicodeDecodeError,
    KeyError, ZeroDivisionError, NameError, UnboundLocalError, AttributeError, ModuleNotFoundError, FileNotFoundError,
    SystemExit, StopAsyncIteration, type({}.keys()), type(iter([])), type(len), types.GenericAlias, type(int | str),
    collections.deque,
):
    print(c.__name__, c.__basicsize__, c.__itemsize__, c.__dictoffset__, c.__weakrefoffset__)
for n in '__basicsize__', '__dictoffset__', '__weakrefoffset__':
    print(vars(type)[n])
    try: setattr(A, n, 1)
    except Exception as e: print(type(e).__name__, e)
    try: setattr(int, n, 1)
    except Exception as e: print(type(e).__name__, e)
