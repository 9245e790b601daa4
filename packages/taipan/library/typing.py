"""Types for annotations, and the tools to look at them."""

import collections.abc as _abc
import types as _types
from _types import GenericAlias as _BuiltinAlias, UnionType as Union, _calling_module
from _typing import (
    Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple,
)
from _typing_forms import (
    AbstractSet, Annotated, Any, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable, ClassVar,
    Collection, Concatenate, Container, Coroutine, Dict, Final, ForwardRef, FrozenSet, Generator, Hashable, ItemsView,
    Iterable, Iterator, KeysView, List, Literal, LiteralString, Mapping, MappingView, MutableMapping, MutableSequence,
    MutableSet, Never, NoReturn, NotRequired, Optional, ReadOnly, Required, Reversible, Self, Sequence, Set, Sized,
    Tuple, Type, TypeAlias, TypeGuard, TypeIs, Unpack, ValuesView, _Alias, _AnnotatedAlias, _BareAlias,
    _ConcatenateGenericAlias, _LiteralGenericAlias, _check_parameters, _check_substitute, _collect, _is_unpacked,
    _prepare_parameters, _prepare_variadic, _type_argument, _type_check, _type_convert, evaluate_forward_ref,
)
from abc import ABCMeta, abstractmethod

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'Container',
    'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
    'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator',
    'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs',
    'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap',
    'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict',
    'Generator', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform',
    'evaluate_forward_ref', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints',
    'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check', 'no_type_check_decorator', 'NoDefault', 'NoReturn',
    'NotRequired', 'overload', 'override', 'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type',
    'BinaryIO', 'ByteString', 'IO', 'Match', 'Pattern', 'TextIO', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING',
    'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack',
]

TYPE_CHECKING = False
Text = str


_FROM_COLLECTIONS = {
    'Deque': ('deque', 1), 'DefaultDict': ('defaultdict', 2), 'OrderedDict': ('OrderedDict', 2),
    'Counter': ('Counter', 1), 'ChainMap': ('ChainMap', 2),
}
_FROM_CONTEXTLIB = {'ContextManager': 'AbstractContextManager', 'AsyncContextManager': 'AbstractAsyncContextManager'}


def __getattr__(name):
    if name in _FROM_COLLECTIONS:
        import collections
        origin, count = _FROM_COLLECTIONS[name]
        value = _BareAlias(getattr(collections, origin), count, name)
    elif name in _FROM_CONTEXTLIB:
        import contextlib
        value = _BareAlias(getattr(contextlib, _FROM_CONTEXTLIB[name]), -1, name)
    elif name in ('Match', 'Pattern'):
        import re
        value = _BareAlias(getattr(re, name), 1, name)
    elif name in ('IO', 'TextIO', 'BinaryIO'):
        import _typing_io
        value = getattr(_typing_io, name)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value
    return value


# --- generic classes -------------------------------------------------------------------------------------------------------------

def _generic_class_getitem(cls, args):
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(a) for a in args)
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all(isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)) or _is_unpacked(a) for a in args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                            f'or parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
    else:
        parameters = getattr(cls, '__parameters__', ())
        if not parameters:
            raise TypeError(f'{cls} is not a generic class')
        for parameter in parameters:
            args = parameter.__typing_prepare_subst__(cls, args)
        if len(args) != len(parameters):
            raise TypeError(f'Too {"many" if len(args) > len(parameters) else "few"} arguments for {cls};'
                            f' actual {len(args)}, expected {len(parameters)}')
        new = []
        for parameter, arg in zip(parameters, args):
            if isinstance(parameter, TypeVarTuple):
                new.extend(arg)
            else:
                new.append(parameter.__typing_subst__(arg))
        args = tuple(new)
    return _Alias(cls, args)


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get('__orig_bases__')
    if bases is not None:
        error = Generic in bases
    else:
        error = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta
    if error:
        raise TypeError('Cannot inherit from plain Generic')
    parameters = ()
    if bases is not None:
        parameters = _collect(bases)
        generic = None
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ is Generic:
                if generic is not None:
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                generic = base.__parameters__
        if generic is not None:
            missing = [str(p) for p in parameters if p not in generic]
            if missing:
                raise TypeError(f'Some type variables ({", ".join(missing)}) are'
                                f' not listed in Generic[{", ".join(map(str, generic))}]')
            parameters = generic
    cls.__parameters__ = tuple(parameters)


# --- protocols -------------------------------------------------------------------------------------------------------------------

_NOT_MEMBERS = frozenset([
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol',
    '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__', '__abstractmethods__',
    '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__', '__subclasshook__',
    '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__', '__annotate__',
    '__annotate_func__', '__annotations_cache__', '_abc_impl', '__init_subclass__', '__qualname__',
])


def _protocol_members(cls):
    members = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') and base.__module__ == 'typing':
            continue
        for name in (*base.__dict__, *base.__dict__.get('__annotations__', base.__annotations__)):
            if not name.startswith('_abc_') and name not in _NOT_MEMBERS:
                members.add(name)
    return members


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != 'Protocol' and Protocol in bases:
            for base in bases:
                if not (base in (object, Generic) or getattr(base, '_is_protocol', False)
                        or base.__module__ in ('collections.abc', 'contextlib') and base.__name__ in _ALLOWED):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _protocol_members(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _is_internal_call():
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            data = [n for n in sorted(cls.__protocol_attrs__) if not callable(getattr(cls, n, None))]
            if data:
                raise TypeError('Protocols with non-method members don\'t support issubclass().'
                                f' Non-method members: {str(data)[1:-1]}.')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if type.__instancecheck__(cls, instance):
            return True
        for name in cls.__protocol_attrs__:
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True


_ALLOWED = ['Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable', 'Sized',
            'Container', 'Collection', 'Reversible', 'Buffer', 'AbstractContextManager', 'AbstractAsyncContextManager']


def _is_internal_call():
    return _calling_module(2) == 'abc'


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


def _has_members(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that are known by what they have."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_has_members)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            for base in cls.__mro__[1:]:
                init = base.__dict__.get('__init__', _no_init)
                if init is not _no_init:
                    cls.__init__ = init
                    break


def runtime_checkable(cls):
    """Lets isinstance() and issubclass() be used with a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether a type is a protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp != Protocol


def get_protocol_members(tp, /):
    """The names of the members of a protocol."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs[T](Protocol):
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T:
        pass


@runtime_checkable
class SupportsRound[T](Protocol):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T:
        pass


# --- classes that are made ---------------------------------------------------------------------------------------------------------

class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        annotate = namespace.get('__annotate_func__')
        types = annotate(1) if annotate is not None else namespace.get('__annotations__', {})
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default '
                                f'field{"s" if len(defaults) > 1 else ""} {", ".join(defaults)}')
        made = _make_namedtuple(name, types, [namespace[n] for n in defaults], namespace['__module__'])
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        made.__orig_bases__ = namespace.get('__orig_bases__', bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                       '_field_types', '_make', '_replace', '_asdict', '_source'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__module__', '__name__', '__annotations__', '__annotate_func__', '__annotate__',
                           '__orig_bases__') and key not in made._fields:
                setattr(made, key, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _make_namedtuple(name, types, defaults, module):
    from collections import namedtuple
    checked = {n: _type_check(t, f'field {n} annotation must be a type') for n, t in dict(types).items()}
    made = namedtuple(name, list(checked), defaults=defaults, module=module)
    made.__annotations__ = checked
    made.__new__.__annotations__ = checked
    return made


_MISSING = object()


def NamedTuple(typename, fields=_MISSING, /, **kwargs):
    """A named tuple with types; also the base of a class that lists its fields."""
    if fields is _MISSING or fields is None:
        if fields is None and kwargs:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
        import warnings
        what, instead = "Failing to pass a value for the 'fields' parameter", (
            'To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, '
            f'e.g. `{typename} = NamedTuple({typename!r}, [])`.')
        if fields is None:
            what = "Passing `None` as the 'fields' parameter"
        elif kwargs:
            what, instead = ('Creating NamedTuple classes using keyword arguments',
                             'Use the class-based or functional syntax instead.')
        warnings.warn(f'{what} is deprecated and will be disallowed in Python 3.15. {instead}',
                      DeprecationWarning, stacklevel=2)
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    made = _make_namedtuple(typename, fields, (), _calling_module(1))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        annotate = ns.get('__annotate_func__')
        own = annotate(1) if annotate is not None else ns.get('__annotations__', {})
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if '__orig_bases__' not in ns:
            made.__orig_bases__ = bases
        annotations, required, optional, readonly = {}, set(), set(), set()
        for base in bases:
            if type(base) is _TypedDictMeta:
                annotations.update(base.__annotations__)
            is_required, is_optional = (base.__dict__.get(f'__{word}_keys__', set()) for word in ('required', 'optional'))
            required = (required | is_required) - is_optional
            optional = optional - is_required | is_optional
            readonly |= base.__dict__.get('__readonly_keys__', set())
        for key, value in own.items():
            if isinstance(value, str):
                value = ForwardRef(value, module=made.__module__, owner=made)
            value = _type_check(value, 'TypedDict(\'Name\', {f0: t0, f1: t1, ...}); each t must be a type')
            annotations[key] = value
            is_required, inner = total, value
            while isinstance(inner, _Alias) and inner.__origin__ in (Required, NotRequired, ReadOnly):
                if inner.__origin__ is ReadOnly:
                    readonly.add(key)
                else:
                    is_required = inner.__origin__ is Required
                inner = inner.__args__[0]
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(annotations.keys() - readonly)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields, /, *, total=True):
    """A dict type whose keys have types; also the base of a class that lists them."""
    ns = {'__annotations__': dict(fields), '__module__': _calling_module(1)}
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether a type is a TypedDict."""
    return type(tp) is _TypedDictMeta and tp is not _TypedDict


class NewType:
    """A type of its own for checkers; calling it gives the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = _calling_module(1)

    def __call__(self, arg, /):
        return arg

    def __mro_entries__(self, bases):
        superclass = self.__name__
        raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                        f'`{superclass} = NewType({superclass!r}, {superclass})`')

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


AnyStr = TypeVar('AnyStr', bytes, str)
# Others have come to import these, too.
T, KT, VT = TypeVar('T'), TypeVar('KT'), TypeVar('VT')
T_co, V_co, VT_co = TypeVar('T_co', covariant=True), TypeVar('V_co', covariant=True), TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)


class _ByteStringAlias(_BareAlias, _root=True):
    """The type that warns where it is asked whether something is one."""

    def __getitem__(self, params):
        raise TypeError(f'{self} is not a generic class')

    def __instancecheck__(self, obj):
        _abc._warn_of_byte_string('typing.ByteString', 3)
        return issubclass(type(obj), self.__origin__)


ByteString = _ByteStringAlias(_abc.ByteString, 0, 'ByteString')


# --- functions -------------------------------------------------------------------------------------------------------------------

def cast(typ, val):
    """The value, for checkers of another type."""
    return val


def assert_type(val, typ, /):
    """The value; checkers see to its type."""
    return val


def assert_never(arg, /):
    """For code that is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """The value; its type is written to the standard error."""
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


_overloads = {}


def overload(func):
    """Marks one of several signatures of a function."""
    target = getattr(func, '__func__', func)
    try:
        # One that is defined again takes the place of what was there.
        _overloads.setdefault((target.__module__, target.__qualname__), {})[target.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. '
                              'A series of @overload-decorated functions '
                              'outside a stub module should always be followed '
                              'by an implementation that is not @overload-ed.')


def get_overloads(func):
    """The signatures that were marked with overload."""
    target = getattr(func, '__func__', func)
    return list(_overloads.get((target.__module__, target.__qualname__), {}).values())


def clear_overloads():
    """Forgets all overloads."""
    _overloads.clear()


def _mark(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    """Marks what may not be overridden."""
    return _mark(f, '__final__')


def override(method, /):
    """Marks a method that overrides one of a base."""
    return _mark(method, '__override__')


def no_type_check_decorator(decorator):
    """Makes a decorator's results be left alone by type checkers."""
    import warnings
    from functools import wraps
    warnings.warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
                  DeprecationWarning, stacklevel=2)

    @wraps(decorator)
    def wrapped(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))
    return wrapped


def no_type_check(arg):
    """Marks what is not to be checked: a function, or a class with all that is defined in it."""
    if isinstance(arg, type):
        for name in dir(arg):
            member = getattr(arg, name)
            own = f'{arg.__qualname__}.{getattr(member, "__name__", "")}'
            if getattr(member, '__qualname__', None) != own or getattr(member, '__module__', None) != arg.__module__:
                continue
            if isinstance(member, type):
                no_type_check(member)
            elif isinstance(member, (_types.FunctionType, _types.MethodType)):
                getattr(member, '__func__', member).__no_type_check__ = True
    return _mark(arg, '__no_type_check__')


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Marks what makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs,
        }
        return cls_or_fn
    return decorator


def get_origin(tp):
    """The type without its brackets; None for what has none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _BareAlias, _BuiltinAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return Union if isinstance(tp, Union) else None


def get_args(tp):
    """What stands in the brackets of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_Alias, _BuiltinAlias)):
        result = tp.__args__
        if tp.__origin__ is _abc.Callable and not (
                len(result) == 2 and (result[0] is ... or isinstance(result[0], (ParamSpec, _ConcatenateGenericAlias)))):
            return (list(result[:-1]), result[-1])
        return result
    return tp.__args__ if isinstance(tp, Union) else ()


def _evaluate(value, globalns, localns, type_params=(), within=frozenset()):
    """A type with its texts evaluated; one that stands within its own meaning stays as it is."""
    if value is None:
        return type(None)
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        text = value.__forward_arg__
        if text in within:
            return value
        if value.__forward_module__ is not None:
            import sys
            globalns = getattr(sys.modules.get(value.__forward_module__), '__dict__', globalns)
        value = value.evaluate(globals=globalns, locals=localns, type_params=type_params)
        return _evaluate(value, globalns, localns, type_params, within | {text})
    if isinstance(value, Union):
        args = tuple(_evaluate(a, globalns, localns, type_params, within) for a in value.__args__)
        return value if args == value.__args__ else Union[args]
    if isinstance(value, _BuiltinAlias):
        args = tuple(_evaluate(a, globalns, localns, type_params, within) if isinstance(a, (str, ForwardRef, _Alias, _BuiltinAlias, Union))
                     else a for a in value.__args__)
        return value if args == value.__args__ else _BuiltinAlias(value.__origin__, args)
    if isinstance(value, _Alias) and not isinstance(value, _LiteralGenericAlias):
        args = tuple(_evaluate(a, globalns, localns, type_params, within) if a is not ... else a for a in value.__args__)
        return value if args == value.__args__ else value._with(args)
    return value


def _strip(value):
    """A type without Annotated, Required and their like."""
    if isinstance(value, _AnnotatedAlias):
        return _strip(value.__origin__)
    if isinstance(value, _Alias) and value.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip(value.__args__[0])
    if isinstance(value, _Alias) and not isinstance(value, _LiteralGenericAlias):
        args = tuple(_strip(a) for a in value.__args__)
        return value if args == value.__args__ else value._with(args)
    if isinstance(value, _BuiltinAlias):
        args = tuple(_strip(a) for a in value.__args__)
        return value if args == value.__args__ else _BuiltinAlias(value.__origin__, args)
    if isinstance(value, Union):
        args = tuple(_strip(a) for a in value.__args__)
        return value if args == value.__args__ else Union[args]
    return value


_WITHOUT_ANNOTATIONS = (_types.BuiltinFunctionType, _types.MethodType, _types.ModuleType, _types.WrapperDescriptorType,
                        _types.MethodWrapperType, _types.MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """The annotations of a function, class or module, with text evaluated."""
    import sys
    hints = {}
    if getattr(obj, '__no_type_check__', None):
        return hints
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            try:
                own = base.__annotations__
            except AttributeError:
                continue
            if globalns is None:
                module = sys.modules.get(base.__module__)
                names = {} if module is None else module.__dict__
            else:
                names = globalns
            local = dict(vars(base)) if localns is None else localns
            for name, value in own.items():
                hints[name] = _evaluate(value, names, local, getattr(base, '__type_params__', ()))
    else:
        if isinstance(obj, _types.ModuleType):
            names = obj.__dict__
        else:
            target = obj
            while hasattr(target, '__wrapped__'):
                target = target.__wrapped__
            names = getattr(target, '__globals__', {})
        if not hasattr(obj, '__annotations__'):
            if isinstance(obj, _WITHOUT_ANNOTATIONS):
                return hints
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        if globalns is None:
            globalns = names
        for name, value in obj.__annotations__.items():
            hints[name] = _evaluate(value, globalns, localns, getattr(obj, '__type_params__', ()))
    return hints if include_extras else {name: _strip(value) for name, value in hints.items()}
