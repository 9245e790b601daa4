import typing
from typing import *
print(Any, Optional[int], Union[int, str], List[int], Dict[str, int], Callable[[int], str], Callable[..., Any], Literal['a', 1], Tuple[int, ...], ClassVar[int], Final[int], Type[int])
print(List, Callable, Tuple, Optional, Iterable[int], Set[int], FrozenSet[str], Sequence[int], Mapping[str, int], Generator[int, None, str], Annotated[int, 'x'], Deque[int], DefaultDict[str, int], Counter[str])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(int | str), get_args(Callable[[int, str], bool]), get_args(Optional[int]), get_origin(Literal[1]), get_origin(int), get_args(int), get_origin(list[int]), get_args(Annotated[int, 1, 2]))
T = TypeVar('T'); K = TypeVar('K'); V = TypeVar('V')
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1)
print(s.items, Stack[int], s.__orig_class__, Stack.__parameters__, Stack.__mro__)
class M(Generic[K, V]): pass
class N(M[str, T]): pass
print(M[int, str], N[int], N.__parameters__, N.__orig_bases__, M[K, int][str])
class P(NamedTuple):
    x: int
    y: int = 5
    def add(self): return self.x + self.y
p = P(1)
print(p, p.add(), P._fields, P._field_defaults, P.__annotations__, P.__bases__, p._replace(x=9), p == (1, 5))
Q = NamedTuple('Q', [('a', int), ('b', str)])
print(Q(1, 'x'), Q.__annotations__)
class Movie(TypedDict):
    name: str
    year: int
class Movie2(Movie, total=False):
    extra: Required[int]
    foo: NotRequired[str]
print(Movie(name='a', year=3), Movie.__annotations__, Movie2.__required_keys__ == {'name', 'year', 'extra'}, Movie2.__optional_keys__, Movie.__total__, Movie2.__total__)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(3, HasLen), issubclass(list, HasLen))
class Pr(Protocol):
    x: int
    def m(self): ...
try: isinstance(1, Pr)
except TypeError as e: print(e)
try: Pr()
except TypeError as e: print(e)
class Impl(Pr):
    x = 3
    def m(self): return 1
print(Impl().m(), is_protocol(Pr), is_protocol(Impl), get_protocol_members(Pr) == {'x', 'm'})
UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__supertype__)
print(cast(int, 'a'))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), len(get_overloads(f)))
def g(a: int, b: 'str', c: Optional['int'] = None) -> 'List[int]': ...
print(get_type_hints(g))
class H:
    a: int
    b: 'int'
class H2(H):
    c: ClassVar['int'] = 3
print(get_type_hints(H2))
print(isinstance(SupportsInt, type), isinstance(3, SupportsInt), isinstance([], typing.Iterable), isinstance([], typing.Sized))
for x in ('List[int]()', 'isinstance(1, List[int])', 'Any()', 'Optional[int, str]', 'Literal', 'Union[()]', 'Generic[int]', 'List[int, str]', 'isinstance(1, Any)', 'class_getitem'):
    try: print(x, eval(x))
    except Exception as e: print(x, type(e).__name__, e)
print(Literal[1, 1, 2], Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1], Union[int], Union[int, None], List[T][int], Callable[[T], V][int, str], Dict[T, List[T]][int], Self, Never, NoReturn)
print(ForwardRef('int'), List['int'], Union[int, 'str'], Optional['x'])
def ff(**kw: Unpack[Movie]): ...
print(ff.__annotations__)
P2 = ParamSpec('P2'); Ts = TypeVarTuple('Ts')
print(P2, Ts, P2.args, P2.kwargs, Callable[P2, int], Callable[Concatenate[int, P2], int], Generic[P2], tuple[*Ts], Tuple[Unpack[Ts]])
class W(Generic[T, *Ts]): pass
print(W[int, str, float], W[int])
class Z(Generic[P2]): pass
print(Z[int, str], Z[[int, str]], Z[...])
print(AnyStr, Text, TYPE_CHECKING, Hashable, isinstance(AnyStr, TypeVar), AnyStr.__constraints__)
@final
class Fin: pass
print(Fin.__final__)
print(assert_type(1, int))
try: assert_never(1)
except AssertionError as e: print(e)
