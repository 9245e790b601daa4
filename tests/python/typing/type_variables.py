def f[T](x: T) -> T: return x
T, = f.__type_params__
class Box[T]:
    def get(self): pass
import typing
print(typing.TypeVar('Q'), typing.TypeVar('Q', covariant=True), typing.TypeVar('Q', contravariant=True), typing.TypeVar('Q', bound=int).__bound__, typing.TypeVar('Z', int, str).__constraints__)
for args, kw in [(('Q', int), {}), (('Q', int, str), dict(bound=int)), (('Q',), dict(covariant=True, contravariant=True)), ((), {}), ((1,), {})]:
    try: typing.TypeVar(*args, **kw)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(typing.NoDefault, type(typing.NoDefault), typing.Generic)
try: typing.Generic[int]
except TypeError as e: print(e)
try: typing.Generic()
except TypeError as e: print(e)
print(isinstance(T, typing.TypeVar), Box[int].__class__)
def dd[T=int, *Us=*tuple[int, str], **PP=[int, str]](): pass
print([p.__default__ for p in dd.__type_params__], [p.has_default() for p in dd.__type_params__])
def err[T](x): raise ValueError(x)
err(1)
