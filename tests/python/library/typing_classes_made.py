"""Classes that typing makes: generic named tuples, inherited keys of typed dicts, aliases pickled and set, what is not checked."""
import copy
import pickle
import typing
import warnings
from typing import *


def tried(function, *args, **options):
    try:
        print(function(*args, **options))
    except (TypeError, AttributeError, NameError) as error:
        print(type(error).__name__, error)


T = TypeVar('T')


class Pair(NamedTuple, Generic[T]):
    first: T
    second: int = 0


print(Pair.__bases__, Pair.__parameters__, Pair[int], Pair[str]('a'), Pair.__orig_bases__[1])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    print(NamedTuple('A', x=int, y=str)(1, 'b'), NamedTuple('B'), NamedTuple('C', None))
    tried(NamedTuple, 'D', [], x=int)
    tried(NamedTuple, 'D', None, x=int)
print(*(warning.message for warning in log), sep='\n')

Inline = TypedDict('Inline', {'inline': bool, 'later': 'Later'}, total=False)


class Later:
    pass


class Point(TypedDict):
    x: NotRequired[int]
    y: int


class Other(TypedDict, total=False):
    x: Required[str]
    y: int


class All(Point, Other, Inline):
    last: ReadOnly[str]


print(All.__annotations__)
print(sorted(All.__required_keys__), sorted(All.__optional_keys__), sorted(All.__readonly_keys__))
print(get_type_hints(Inline), get_type_hints(All, include_extras=True)['last'])


class Tree(Generic[T]):
    depth = 0


Tree[int].depth = 5
print(Tree.depth, Tree[str].depth, Annotated[Tree, 'x'].depth)
for alias in (List[int], Dict[str, Later], Callable[[int], str], Callable[..., int], Callable[[], None], Optional[Tree], Tree[int],
              Annotated[int, 'a', 2], Literal[1, 'a'], Tuple[()], Tuple[int, ...], ClassVar[int], Type[Later], Deque[int], Pattern[str]):
    print(alias, pickle.loads(pickle.dumps(alias)) == alias, copy.deepcopy(alias) == alias)
for special in (Any, List, Callable, Callable[[int], str], Annotated[int, ''], Optional):
    tried(iter, special)
for special in (ClassVar, ClassVar[int], List, Callable):
    tried(type, 'X', (type(special),), {})
print(Literal[int], Literal[1, 1, True, 'a'])


@no_type_check
class Unchecked:
    x: 'nowhere'

    def method(self, a: 'nowhere'):
        pass

    class Inner:
        y: 'nowhere'


print(get_type_hints(Unchecked), get_type_hints(Unchecked.method), get_type_hints(Unchecked.Inner), get_type_hints(len))
Value = Union[str, List['Value']]
Nested = list['Nested']


def function(a: Value, b: Nested):
    pass


print(get_type_hints(function))


def overloads():
    for kind in (int, str):
        @overload
        def f(x: kind):
            pass
    return f


overloads()
print(len(get_overloads(overloads())), typing.get_args(Callable[[int], str]))
