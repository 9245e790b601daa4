import types
u = int | str
print(u, type(u), u.__args__, u.__parameters__, u == str | int, hash(u) == hash(str | int), u | None, None | u, int | None, int | int, int | list[int], list[int] | None)
print(isinstance(1, u), isinstance(1.0, u), issubclass(int, u), isinstance(None, int | None), issubclass(type(None), int|None))
print(u.__origin__, u.__name__, u.__qualname__, u.__module__)
try: isinstance(1, int | list[int])
except TypeError as e: print(e)
try: int | 3
except TypeError as e: print(e)
try: int | 'x'
except TypeError as e: print(e)
try: 'x' | int
except TypeError as e: print(e)
try: u()
except TypeError as e: print(e)
try: u[int]
except TypeError as e: print(e)
try: isinstance(1, (int, u, str|bytes))
except TypeError as e: print(e)
class A: pass
print(A | int, A | A, A | None, (int | str) | (str | float), u | 5 if 0 else '')
class M(type):
    def __or__(s, o): return 'mine'
class B(metaclass=M): pass
print(B | int, int | B)
print(types.UnionType, types.UnionType is type(u))
import typing
print(types.UnionType is typing.Union)
match 5:
    case int(): print('ok')
try: 
    try: raise ValueError
    except int | str: pass
except TypeError as e: print(e)
print({int | str: 1}[str | int], repr(int | A), type[int] | None)

