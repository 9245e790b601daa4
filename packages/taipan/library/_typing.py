"""Type variables, type aliases and Generic: what the syntax of type parameters makes."""

from _types import _calling_module, _name_with_module

# The classes say that they are from there.
__name__ = 'typing'


class NoDefaultType:
    """The type of NoDefault."""
    __slots__ = ()
    __module__ = 'builtins'

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'


NoDefault = object.__new__(NoDefaultType)


def _check_name(kind, arguments):
    if not arguments:
        raise TypeError(f"{kind}() missing required argument 'name' (pos 1)")
    name = arguments[0]
    if not isinstance(name, str):
        raise TypeError(f"{kind}() argument 'name' must be str, not {type(name).__name__}")
    return name


class _Parameter:
    """What the kinds of type parameters have in common: a name, a default that is evaluated on demand, no instances by inheritance."""

    def __init_subclass__(cls, final=True):
        if final:
            raise TypeError(f"type 'typing.{cls.__mro__[1].__name__}' is not an acceptable base type")

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if infer_variance and (covariant or contravariant):
            raise ValueError('Variance cannot be specified with infer_variance.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def __default__(self):
        if self._evaluate_default is not None:
            self._default = self._evaluate_default(1)
            self._evaluate_default = None
        return self._default

    def has_default(self):
        return self._evaluate_default is not None or self._default is not NoDefault

    @property
    def evaluate_default(self):
        if self._evaluate_default is not None:
            return self._evaluate_default
        return None if self._default is NoDefault else _constant_evaluator(self._default)

    def __or__(self, right):
        from typing import Union
        return Union[self, right]

    def __ror__(self, left):
        from typing import Union
        return Union[left, self]

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __reduce__(self):
        return self.__name__

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


def _constant_evaluator(value):
    def evaluate(format, /):
        if format == 4:
            from annotationlib import type_repr
            return type_repr(value)
        return value
    return evaluate


class TypeVar(_Parameter, final=False):
    """A type variable."""

    def __init__(self, *args, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        name = _check_name('typevar', args)
        constraints = args[1:]
        if bound is not None:
            from typing import _type_check
            bound = _type_check(bound, 'Bound must be a type.')
        self._set_variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        self.__name__ = name
        self._constraints = constraints
        self._bound = bound
        self._evaluate_bound = self._evaluate_constraints = self._evaluate_default = None
        self._default = default
        module = _calling_module(1)
        if module != 'typing':
            self.__module__ = module

    @property
    def __bound__(self):
        if self._evaluate_bound is not None:
            self._bound = self._evaluate_bound(1)
            self._evaluate_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._evaluate_constraints is not None:
            self._constraints = self._evaluate_constraints(1)
            self._evaluate_constraints = None
        return self._constraints

    @property
    def evaluate_bound(self):
        if self._evaluate_bound is not None:
            return self._evaluate_bound
        return None if self._bound is None else _constant_evaluator(self._bound)

    @property
    def evaluate_constraints(self):
        if self._evaluate_constraints is not None:
            return self._evaluate_constraints
        return _constant_evaluator(self._constraints) if self._constraints else None

    def __typing_subst__(self, arg):
        from typing import _check_substitute
        return _check_substitute(arg)

    def __typing_prepare_subst__(self, alias, args):
        index = alias.__parameters__.index(self)
        if index < len(args):
            return args
        if index == len(args) and self.has_default():
            return (*args, self.__default__)
        count = len(alias.__parameters__)
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected {count}'
                        if not any(p.has_default() for p in alias.__parameters__) else
                        f'Too few arguments for {alias}')


class TypeVarTuple(_Parameter, final=False):
    """A variable for any number of types."""

    def __init__(self, *args, default=NoDefault):
        self.__name__ = _check_name('typevartuple', args)
        self._evaluate_default = None
        self._default = default
        module = _calling_module(1)
        if module != 'typing':
            self.__module__ = module

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        from typing import _prepare_variadic
        return _prepare_variadic(self, alias, args)


class ParamSpecArgs:
    """The positional arguments of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of ParamSpecArgs')


class ParamSpecKwargs:
    """The keyword arguments of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of ParamSpecKwargs')


class ParamSpec(_Parameter, final=False):
    """A variable for the parameters of a callable."""

    def __init__(self, *args, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        self.__name__ = _check_name('paramspec', args)
        self._set_variance(covariant, contravariant, infer_variance)
        self.__bound__ = bound
        self._evaluate_default = None
        self._default = default
        module = _calling_module(1)
        if module != 'typing':
            self.__module__ = module

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        from typing import _check_parameters
        return _check_parameters(arg)

    def __typing_prepare_subst__(self, alias, args):
        from typing import _prepare_parameters
        return _prepare_parameters(self, alias, args)


class TypeAliasType:
    """What a type statement makes."""
    __slots__ = ('_name', '_module', '_type_params', '_value', '_evaluate')

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self._name = name
        self._value = value
        self._evaluate = None
        self._type_params = type_params
        self._module = _calling_module(1)

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    def __setattr__(self, name, value):
        if name.startswith('_') and not name.startswith('__'):
            return object.__setattr__(self, name, value)
        if name in ('__value__', '__type_params__', '__parameters__', '__module__', '__name__', 'evaluate_value'):
            word = 'readonly attribute' if name == '__name__' else (
                f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable")
            raise AttributeError(word)
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute {name!r} "
                             'and no __dict__ for setting new attributes')

    def __getattribute__(self, name):
        if name == '__module__':
            return object.__getattribute__(self, '_module')
        return object.__getattribute__(self, name)

    @property
    def __name__(self):
        return self._name

    @property
    def __type_params__(self):
        return self._type_params

    @property
    def __parameters__(self):
        result = []
        for parameter in self._type_params:
            if isinstance(parameter, TypeVarTuple):
                result.extend(parameter)
            else:
                result.append(parameter)
        return tuple(result)

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value = self._evaluate(1)
            self._evaluate = None
        return self._value

    @property
    def evaluate_value(self):
        return self._evaluate if self._evaluate is not None else _constant_evaluator(self._value)

    def __getitem__(self, parameters):
        if not self._type_params:
            raise TypeError('Only generic type aliases are subscriptable')
        from _types import GenericAlias
        return GenericAlias(self, parameters)

    def __or__(self, right):
        from typing import Union
        return Union[self, right]

    def __ror__(self, left):
        from typing import Union
        return Union[left, self]

    def __repr__(self):
        return self._name

    def __reduce__(self):
        return self._name


class Generic:
    """The base of generic classes."""
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        from typing import _generic_class_getitem
        return _generic_class_getitem(cls, args)

    def __init_subclass__(cls, *args, **kwargs):
        from typing import _generic_init_subclass
        _generic_init_subclass(cls, *args, **kwargs)


def _infer(parameter, name, default):
    parameter.__name__ = name
    parameter._default = NoDefault
    parameter._evaluate_default = default
    return parameter


def make_type_variable(name, bound, constraints, default):
    """A TypeVar of the syntax of type parameters; the others are functions or None."""
    self = _infer(TypeVar.__new__(TypeVar), name, default)
    self._set_variance(False, False, True)
    self._bound = None
    self._constraints = ()
    self._evaluate_bound = bound
    self._evaluate_constraints = constraints
    return self


def make_type_variable_tuple(name, default):
    """A TypeVarTuple of the syntax of type parameters."""
    return _infer(TypeVarTuple.__new__(TypeVarTuple), name, default)


def make_parameter_specification(name, default):
    """A ParamSpec of the syntax of type parameters."""
    self = _infer(ParamSpec.__new__(ParamSpec), name, default)
    self._set_variance(False, False, True)
    self.__bound__ = None
    return self


def make_alias(name, type_params, value, module):
    """What a type statement makes."""
    self = TypeAliasType.__new__(TypeAliasType)
    self._name = name
    self._value = None
    self._evaluate = value
    self._type_params = () if type_params is None else type_params
    self._module = module
    return self


def make_generic_base(type_params):
    """The base that a class with type parameters has behind those that are written."""
    parameters = []
    for parameter in type_params:
        if isinstance(parameter, TypeVarTuple):
            parameters.extend(parameter)
        else:
            parameters.append(parameter)
    return Generic[tuple(parameters)]


_name_with_module(ParamSpec, TypeAliasType, TypeVar, TypeVarTuple)
