import types
a = list[int]
print(a, repr(dict[str, list[int]]), type(a), a.__origin__, a.__args__, a.__parameters__, a.__unpacked__)
print(a == list[int], a != list[str], hash(a) == hash(list[int]), a == list, a() == [], a([1,2]))
print(tuple[()], tuple[int, ...], tuple[int, (1,2)], list["x"], list[None], dict[int, None], type[int], list[...])
print(list[int].append, a.__doc__ == list.__doc__, a.__class__, a.__name__, a.__mro_entries__((1,)))
try: isinstance([], list[int])
except TypeError as e: print(e)
try: issubclass(list, list[int])
except TypeError as e: print(e)
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]))
print(list(tuple[int, str].__args__), list(iter(tuple[int])), next(iter(list[int])), *tuple[int])
print(a[0] if 0 else 1)
try: a[0]
except TypeError as e: print(e)
try: int[0]
except TypeError as e: print(e)
try: list[int].foo
except AttributeError as e: print(e)
for t in (list, dict, set, frozenset, tuple, type, enumerate, zip, filter, map, reversed, slice, bytes, int, str, property, classmethod, staticmethod, BaseException, Exception, range, object, float, super):
    try: print(t.__name__, t[int])
    except TypeError as e: print(e)
print(isinstance(a, types.GenericAlias), types.GenericAlias(list, (int,)), types.GenericAlias(list, int), types.GenericAlias)
