"""The names that stand for types in annotations: special forms, and aliases of generic types."""

import collections.abc as _abc
import sys as _sys
import types as _types
from operator import getitem as _getitem
from _types import GenericAlias as _BuiltinAlias, UnionType as Union
from _typing import Generic, NoDefault, ParamSpec, TypeVar, TypeVarTuple

# The classes say that they are from there.
__name__ = 'typing'


def _is_generic_base(cls):
    """Whether a class is Generic or Protocol."""
    return cls is Generic or (
        isinstance(cls, type) and cls.__qualname__ == 'Protocol' and cls.__module__ == 'typing')


# --- checks ----------------------------------------------------------------------------------------------------------------------

class ForwardRef:
    """A type given as text, evaluated later."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=1):
        if format == 4:
            return self.__forward_arg__
        owner = self.__owner__ if owner is None else owner
        if globals is None:
            globals = self.__dict__.get('__globals__') or getattr(owner, '__globals__', None)
        if globals is None and (module := _sys.modules.get(self.__forward_module__ or getattr(owner, '__module__', None))):
            globals = vars(module)
        names = {} if globals is None else dict(globals)
        if type_params is None and owner is not None:
            type_params = getattr(owner, '__type_params__', None)
        if locals is None and isinstance(owner, type):
            locals = vars(owner)
        for parameter in type_params or ():
            names.setdefault(parameter.__name__, parameter)
        if locals is not None:
            names.update(locals)
        try:
            return eval(self.__forward_arg__, names)
        except Exception:
            if format == 3:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__
                and self.__forward_is_class__ == other.__forward_is_class__ and self.__owner__ == other.__owner__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        is_class = ', is_class=True' if self.__forward_is_class__ else ''
        owner = '' if self.__owner__ is None else f', owner={self.__owner__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module}{is_class}{owner})'


ForwardRef.__module__ = 'annotationlib'


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """The type that a forward reference stands for."""
    return forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner)


def _type_convert(arg, module=None):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module)
    return arg


def _type_check(arg, message):
    """The type that an argument stands for; TypeError if it is none."""
    arg = _type_convert(arg)
    if isinstance(arg, _Alias) and (arg.__origin__ in (ClassVar, Final) or _is_generic_base(arg.__origin__)):
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if isinstance(arg, _SpecialForm) or _is_generic_base(arg):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _type_argument(arg):
    """An argument of Union, checked."""
    return _type_check(arg, 'Union[arg, ...]: each arg must be a type.')


def _is_unpacked(arg):
    return isinstance(arg, _UnpackGenericAlias) or (isinstance(arg, _BuiltinAlias) and arg.__unpacked__)


def _check_substitute(arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.')
    if _is_unpacked(arg):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _check_parameters(arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, 'Expected a type.') for a in arg)
    if arg is ... or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias)):
        return arg
    raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')


def _prepare_variadic(self, alias, args):
    """Arguments with those for the TypeVarTuple as one tuple."""
    parameters = alias.__parameters__
    index = parameters.index(self)
    if any(isinstance(p, TypeVarTuple) for p in parameters[index + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    after = len(parameters) - index - 1
    if len(args) < index + after:
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {index + after}')
    if index == len(args) and self.has_default():
        middle = tuple(self.__default__) if isinstance(self.__default__, tuple) else (self.__default__,)
        return (*args[:index], middle, *args[len(args) - after:])
    return (*args[:index], tuple(args[index:len(args) - after]), *args[len(args) - after:])


def _prepare_parameters(self, alias, args):
    parameters = alias.__parameters__
    index = parameters.index(self)
    if index == len(args) and self.has_default():
        return (*args, self.__default__)
    if index >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(parameters) == 1 and not (isinstance(args[0], (list, tuple, ParamSpec)) or args[0] is ...):
        return (args,)
    if isinstance(args[index], list):
        return (*args[:index], tuple(args[index]), *args[index + 1:])
    return args


def _collect(args):
    """The type variables in arguments, each once, in order of appearance."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if hasattr(arg, '__typing_subst__'):
            inner = (arg,)
        elif isinstance(arg, (tuple, list)):
            inner = _collect(arg)
        else:
            inner = getattr(arg, '__parameters__', ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _type_repr(arg):
    if isinstance(arg, tuple):
        return '[' + ', '.join(map(_type_repr, arg)) + ']'
    if isinstance(arg, list):
        return '[' + ', '.join(map(_type_repr, arg)) + ']'
    if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
        return arg.__qualname__ if arg.__module__ == 'builtins' else f'{arg.__module__}.{arg.__qualname__}'
    if arg is ...:
        return '...'
    if isinstance(arg, (_types.FunctionType, _types.BuiltinFunctionType)):
        return arg.__name__
    return repr(arg)


# --- special forms ---------------------------------------------------------------------------------------------------------------

class _Final:
    """What programs cannot derive from."""

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _root=True):
    """A name that means something of its own in annotations."""

    def __init__(self, name, doc, getitem=None):
        self._name = name
        self.__doc__ = doc
        self._getitem = getitem

    # There is __getitem__, but nothing to go through.
    __iter__ = None

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _one(message):
    def getitem(self, parameters):
        item = _type_check(parameters, f'{self} accepts only single type.')
        return _Alias(self, (item,))
    return getitem


def _optional(self, parameters):
    return Union[_type_check(parameters, f'{self} requires a single type.'), type(None)]


def _literal(self, parameters):
    values = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for value in values:
        flat.extend(value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,))
    unique = []
    for value in flat:
        if not any(type(value) is type(known) and value == known for known in unique):
            unique.append(value)
    return _LiteralGenericAlias(self, tuple(unique))


def _concatenate(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    checked = tuple(_type_check(p, 'Concatenate[arg, ...]: each arg must be a type.') for p in parameters[:-1])
    return _ConcatenateGenericAlias(self, (*checked, parameters[-1]))


def _unpack(self, parameters):
    return _UnpackGenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


def _annotated(self, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin = parameters[0]
    if not (isinstance(origin, _Alias) and origin.__origin__ in (ClassVar, Final, Required, NotRequired, ReadOnly)):
        origin = _type_check(origin, 'Annotated[t, ...]: t must be a type.')
    return _AnnotatedAlias(origin, parameters[1:])


Optional = _SpecialForm('Optional', 'Optional[X] is X or None.', _optional)
Literal = _SpecialForm('Literal', 'One of the values in the brackets.', _literal)
Final = _SpecialForm('Final', 'A name that is bound once.', _one(''))
ClassVar = _SpecialForm('ClassVar', 'A variable of the class, not of its instances.', _one(''))
Concatenate = _SpecialForm('Concatenate', 'Parameters in front of those of a ParamSpec.', _concatenate)
Unpack = _SpecialForm('Unpack', 'The members of a tuple of types.', _unpack)
Annotated = _SpecialForm('Annotated', 'A type with data about it.', _annotated)
TypeGuard = _SpecialForm('TypeGuard', 'What a function returns that narrows a type.', _one(''))
TypeIs = _SpecialForm('TypeIs', 'What a function returns that decides a type.', _one(''))
Required = _SpecialForm('Required', 'A key that a TypedDict must have.', _one(''))
NotRequired = _SpecialForm('NotRequired', 'A key that a TypedDict may lack.', _one(''))
ReadOnly = _SpecialForm('ReadOnly', 'A key of a TypedDict that is not changed.', _one(''))
NoReturn = _SpecialForm('NoReturn', 'The type of what never returns.')
Never = _SpecialForm('Never', 'The type without values.')
Self = _SpecialForm('Self', 'The class that is being defined.')
LiteralString = _SpecialForm('LiteralString', 'Text that stands in the source.')
TypeAlias = _SpecialForm('TypeAlias', 'Marks an assignment as a type alias.')


# --- aliases ---------------------------------------------------------------------------------------------------------------------

# The attributes of an alias itself; all others are those of the class behind it.
_OWN = frozenset(['_name', '_inst', '_count'])


class _Alias(_Final, _root=True):
    """A generic with types in brackets."""

    def __init__(self, origin, args, *, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _collect(self.__args__)
        self._name = name
        if name is None and not isinstance(origin, _SpecialForm):
            self.__module__ = origin.__module__

    def __repr__(self):
        if self._name is not None:
            name = f'typing.{self._name}'
        else:
            name = _type_repr(self.__origin__)
        args = ', '.join(map(_type_repr, self.__args__)) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __getattr__(self, name):
        if name in ('__origin__', '__args__'):
            raise AttributeError(name)
        if name in ('__name__', '__qualname__') and self._name is not None:
            return self._name
        if not (name.startswith('__') and name.endswith('__')):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name in _OWN or name.startswith('__') and name.endswith('__'):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __reduce__(self):
        args = self._in_brackets()
        return _getitem, (self._bare(), args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args)

    def _bare(self):
        """What the brackets stand behind."""
        if self._name is None:
            return self.__origin__
        import typing
        return getattr(typing, self._name)

    def _in_brackets(self):
        """What stands in the brackets."""
        return self.__args__

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __call__(self, *args, **kwargs):
        if self._name is not None and isinstance(self.__origin__, type) and self._name != self.__origin__.__name__:
            if not getattr(self, '_inst', True):
                raise TypeError(f'Type {self._name} cannot be instantiated; '
                                f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name is not None:
            result = [] if self.__origin__ in bases else [self.__origin__]
            index = bases.index(self)
            if not any(isinstance(b, _Alias) or isinstance(b, type) and issubclass(b, Generic)
                       for b in bases[index + 1:]):
                result.append(Generic)
            return tuple(result)
        if self.__origin__ is Generic:
            if any(base is not Generic and _is_generic_base(base) for base in bases):
                return ()
            index = bases.index(self)
            for base in bases[index + 1:]:
                if isinstance(base, _Alias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __getitem__(self, args):
        if _is_generic_base(self.__origin__):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(a) for a in args)
        for parameter in self.__parameters__:
            args = parameter.__typing_prepare_subst__(self, args)
        if len(args) != len(self.__parameters__):
            raise TypeError(f'Too {"many" if len(args) > len(self.__parameters__) else "few"} arguments for {self};'
                            f' actual {len(args)}, expected {len(self.__parameters__)}')
        mapping = dict(zip(self.__parameters__, args))
        return self._with(tuple(_substitute(self.__args__, mapping)))

    def _with(self, args):
        return type(self)(self.__origin__, args, name=self._name)

    def __iter__(self):
        yield Unpack[self]

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


_Alias.__name__ = _Alias.__qualname__ = '_GenericAlias'


def _substitute(args, mapping):
    for arg in args:
        if isinstance(arg, type):
            yield arg
        elif isinstance(arg, tuple):
            yield tuple(_substitute(arg, mapping))
        elif isinstance(arg, list):
            yield list(_substitute(arg, mapping))
        elif arg in mapping and not isinstance(arg, TypeVarTuple):
            yield arg.__typing_subst__(mapping[arg])
        elif isinstance(arg, _UnpackGenericAlias) and arg.__args__[0] in mapping:
            yield from mapping[arg.__args__[0]]
        else:
            parameters = getattr(arg, '__parameters__', ())
            if parameters:
                inner = []
                for parameter in parameters:
                    value = mapping[parameter]
                    inner.extend(value) if isinstance(parameter, TypeVarTuple) else inner.append(value)
                arg = arg[tuple(inner)]
            yield arg


class _LiteralGenericAlias(_Alias, _root=True):
    def __init__(self, origin, args, *, name=None):
        super().__init__(origin, args)
        self.__parameters__ = ()

    def __repr__(self):
        return f'typing.Literal[{", ".join(map(_type_repr, self.__args__))}]'

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_typed(self.__args__)) == set(_typed(other.__args__))

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))


def _typed(values):
    return [(type(value), value) for value in values]


class _ConcatenateGenericAlias(_Alias, _root=True):
    pass


class _UnpackGenericAlias(_Alias, _root=True):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    @property
    def __typing_unpacked_tuple_args__(self):
        arg = self.__args__[0]
        return arg.__args__ if isinstance(arg, (_Alias, _BuiltinAlias)) and arg.__origin__ is tuple else None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_Alias, _root=True):
    __iter__ = None

    def __init__(self, origin, metadata, *, name=None):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name='Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def _in_brackets(self):
        return self.__origin__, *self.__metadata__

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _CallableAlias(_Alias, _root=True):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return super().__repr__()
        return f'typing.Callable[[{", ".join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]'

    def _in_brackets(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return args
        return list(args[:-1]), args[-1]

    def _with(self, args):
        if len(args) == 2 and isinstance(args[0], tuple):
            args = (*args[0], args[1])
        return _CallableAlias(self.__origin__, args, name='Callable')


class _BareAlias(_Final, _root=True):
    """A generic of this module without brackets, such as List."""

    __iter__ = None

    def __init__(self, origin, count, name, inst=True):
        self.__origin__ = origin
        self._count = count
        self._name = name
        self._inst = inst
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, 'Parameters to generic types must be types.') for p in params)
        if self._count >= 0 and len(params) != self._count:
            word = 'many' if len(params) > self._count else 'few'
            raise TypeError(f'Too {word} arguments for {self}; actual {len(params)}, expected {self._count}')
        alias = _Alias(self.__origin__, params, name=self._name)
        alias._inst = self._inst
        return alias

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if any(isinstance(b, type) and issubclass(b, Generic) for b in bases) else (
            self.__origin__, Generic)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _BareAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)


class _BareTuple(_BareAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            checked = tuple(_type_check(p, 'Tuple[t, ...]: t must be a type.') for p in params[:-1])
            return _Alias(tuple, (*checked, ...), name='Tuple')
        return _Alias(tuple, tuple(_type_check(p, 'Tuple[t0, t1, ...]: each t must be a type.') for p in params),
                      name='Tuple')


class _BareCallable(_BareAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, list):
            checked = tuple(_type_check(a, 'Callable[[arg, ...], result]: each arg must be a type.') for a in args)
            return _CallableAlias(_abc.Callable, (*checked, result), name='Callable')
        if args is ... or isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
            return _CallableAlias(_abc.Callable, (args, result), name='Callable')
        raise TypeError(f'Callable[args, result]: args must be a list. Got {args}')


Tuple = _BareTuple(tuple, -1, 'Tuple', inst=False)
Callable = _BareCallable(_abc.Callable, 2, 'Callable')
List = _BareAlias(list, 1, 'List', inst=False)
Dict = _BareAlias(dict, 2, 'Dict', inst=False)
Set = _BareAlias(set, 1, 'Set', inst=False)
FrozenSet = _BareAlias(frozenset, 1, 'FrozenSet', inst=False)
Type = _BareAlias(type, 1, 'Type', inst=False)
Hashable = _BareAlias(_abc.Hashable, 0, 'Hashable')
Sized = _BareAlias(_abc.Sized, 0, 'Sized')
Awaitable = _BareAlias(_abc.Awaitable, 1, 'Awaitable')
Coroutine = _BareAlias(_abc.Coroutine, 3, 'Coroutine')
AsyncIterable = _BareAlias(_abc.AsyncIterable, 1, 'AsyncIterable')
AsyncIterator = _BareAlias(_abc.AsyncIterator, 1, 'AsyncIterator')
AsyncGenerator = _BareAlias(_abc.AsyncGenerator, -1, 'AsyncGenerator')
Iterable = _BareAlias(_abc.Iterable, 1, 'Iterable')
Iterator = _BareAlias(_abc.Iterator, 1, 'Iterator')
Generator = _BareAlias(_abc.Generator, -1, 'Generator')
Reversible = _BareAlias(_abc.Reversible, 1, 'Reversible')
Container = _BareAlias(_abc.Container, 1, 'Container')
Collection = _BareAlias(_abc.Collection, 1, 'Collection')
AbstractSet = _BareAlias(_abc.Set, 1, 'AbstractSet')
MutableSet = _BareAlias(_abc.MutableSet, 1, 'MutableSet')
Mapping = _BareAlias(_abc.Mapping, 2, 'Mapping')
MutableMapping = _BareAlias(_abc.MutableMapping, 2, 'MutableMapping')
Sequence = _BareAlias(_abc.Sequence, 1, 'Sequence')
MutableSequence = _BareAlias(_abc.MutableSequence, 1, 'MutableSequence')
MappingView = _BareAlias(_abc.MappingView, 1, 'MappingView')
KeysView = _BareAlias(_abc.KeysView, 1, 'KeysView')
ItemsView = _BareAlias(_abc.ItemsView, 2, 'ItemsView')
ValuesView = _BareAlias(_abc.ValuesView, 1, 'ValuesView')

# Messages name them as CPython's do.
for _class, _name in ((_BareAlias, '_SpecialGenericAlias'), (_BareTuple, '_TupleType'), (_BareCallable, '_CallableType'),
                      (_CallableAlias, '_CallableGenericAlias')):
    _class.__name__ = _class.__qualname__ = _name
del _class, _name
