"""Classes made of annotated fields (library reference, dataclasses)."""

from reprlib import recursive_repr
from types import FunctionType, GenericAlias, MappingProxyType

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
    'make_dataclass', 'replace', 'is_dataclass',
]


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was to be changed."""


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind('_FIELD')
_FIELD_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FieldKind('_FIELD_INITVAR')


class InitVar:
    """A parameter of __init__ that is no field."""
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known about a field."""
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 'doc', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},doc={self.doc!r},'
                f'_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    """Says more about a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _is_classvar(annotation):
    if isinstance(annotation, str):
        return annotation.startswith(('ClassVar', 'typing.ClassVar'))
    import sys
    typing = sys.modules.get('typing')
    return typing is not None and (
        annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar)


def _is_initvar(annotation):
    if isinstance(annotation, str):
        return annotation.startswith(('InitVar', 'dataclasses.InitVar'))
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    if isinstance(annotation, str):
        return annotation in ('KW_ONLY', 'dataclasses.KW_ONLY')
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == 'member_descriptor' or _is_slot(default):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_classvar(annotation):
        made._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        made._field_type = _FIELD_INITVAR
    if made._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if made.default_factory is not MISSING:
            raise TypeError(f'field {made.name} cannot have a default factory')
    if made._field_type in (_FIELD, _FIELD_INITVAR):
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f'field {made.name} is a ClassVar but specifies kw_only')
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {made.name} is not allowed: '
                         'use default_factory')
    return made


def _is_slot(value):
    return hasattr(value, '__objclass__') and hasattr(type(value), '__set__')


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    if isinstance(value, FunctionType):
        value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    setattr(cls, name, value)
    return False


def _make_function(cls, name, parameters, body, names, return_type=MISSING, annotations=None):
    """A method from its text; `names` are what the text refers to."""
    lines = '\n'.join(f'  {line}' for line in body) or '  pass'
    namespace = {'__name__': cls.__module__, **names}
    exec(f'def {name}({", ".join(parameters)}):\n{lines}', namespace)
    function = namespace[name]
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    if annotations is not None:
        if return_type is not MISSING:
            annotations['return'] = return_type
        function.__annotations__ = annotations
    return function


def _make_init(cls, std_fields, kw_fields, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    names = {'MISSING': MISSING, '_factory': _HAS_DEFAULT_FACTORY, '_object_setattr': object.__setattr__}
    body = []

    def parameter(f):
        if f.default is MISSING and f.default_factory is MISSING:
            return f.name
        names[f'_default_{f.name}'] = f.default if f.default is not MISSING else _HAS_DEFAULT_FACTORY
        return f'{f.name}=_default_{f.name}'

    def assign(f, value):
        if frozen:
            body.append(f'_object_setattr({self_name}, {f.name!r}, {value})')
        else:
            body.append(f'{self_name}.{f.name} = {value}')

    for f in (*std_fields, *kw_fields):
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            names[f'_make_{f.name}'] = f.default_factory
            if f.init:
                assign(f, f'_make_{f.name}() if {f.name} is _factory else {f.name}')
            else:
                assign(f, f'_make_{f.name}()')
        elif f.init:
            assign(f, f.name)
        elif slots and f.default is not MISSING:
            names[f'_default_{f.name}'] = f.default
            assign(f, f'_default_{f.name}')
    if has_post_init:
        given = ', '.join(f.name for f in (*std_fields, *kw_fields) if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.{_POST_INIT}({given})')
    parameters = [self_name, *(parameter(f) for f in std_fields if f.init)]
    kw = [parameter(f) for f in kw_fields if f.init]
    if kw:
        parameters += ['*', *kw]
    annotations = {f.name: f.type for f in (*std_fields, *kw_fields) if f.init}
    return _make_function(cls, '__init__', parameters, body, names, None, annotations)


def _make_repr(cls, shown):
    names = [f.name for f in shown]

    @recursive_repr()
    def __repr__(self):
        return f'{self.__class__.__qualname__}({", ".join(f"{n}={getattr(self, n)!r}" for n in names)})'

    # What lays out objects knows by this name that nobody wrote the text.
    __repr__.__wrapped__.__qualname__ = '__create_fn__.<locals>.__repr__'
    return __repr__


def _make_eq(names):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is self.__class__:
            for name in names:
                if not getattr(self, name) == getattr(other, name):
                    return False
            return True
        return NotImplemented
    return __eq__


def _make_order(name, names, compare):
    def method(self, other):
        if other.__class__ is self.__class__:
            return compare(tuple(getattr(self, n) for n in names), tuple(getattr(other, n) for n in names))
        return NotImplemented
    method.__name__ = name
    return method


def _make_hash(names):
    def __hash__(self):
        return hash(tuple(getattr(self, name) for name in names))
    return __hash__


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = {}
    any_frozen_base = False
    all_frozen_bases = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            if all_frozen_bases is None:
                all_frozen_bases = True
            current = getattr(base, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and current
            any_frozen_base = any_frozen_base or current
            for f in base_fields.values():
                found[f.name] = f
    own = []
    kw_only_seen = False
    annotations = cls.__annotations__ if '__annotations__' in cls.__dict__ or cls.__annotate__ is not None else {}
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if all_frozen_bases is not None:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    init_fields = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = tuple(f for f in init_fields if f.init and not f.kw_only or not f.init and not f.kw_only)
    kw_fields = tuple(f for f in init_fields if f.kw_only)
    if init:
        self_name = '__dataclass_self__' if 'self' in found else 'self'
        _set_new_attribute(cls, '__init__', _make_init(cls, std_fields, kw_fields, frozen, hasattr(cls, _POST_INIT),
                                                       self_name, slots))
    _set_new_attribute(cls, '__replace__', _replace)
    real = [f for f in found.values() if f._field_type is _FIELD]
    if repr:
        _set_new_attribute(cls, '__repr__', _make_repr(cls, [f for f in real if f.repr]))
    compared = [f.name for f in real if f.compare]
    if eq:
        _set_new_attribute(cls, '__eq__', _make_eq(compared))
    if order:
        import operator
        for name, compare in (('__lt__', operator.lt), ('__le__', operator.le), ('__gt__', operator.gt),
                              ('__ge__', operator.ge)):
            if _set_new_attribute(cls, name, _make_order(name, compared, compare)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        names = {f.name for f in real}

        def __setattr__(self, name, value):
            if type(self) is cls or name in names:
                raise FrozenInstanceError(f'cannot assign to field {name!r}')
            super(cls, self).__setattr__(name, value)

        def __delattr__(self, name):
            if type(self) is cls or name in names:
                raise FrozenInstanceError(f'cannot delete field {name!r}')
            super(cls, self).__delattr__(name)

        for method in (__setattr__, __delattr__):
            if _set_new_attribute(cls, method.__name__, method):
                raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}')
    hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _make_hash(hashed)
        cls.__hash__.__qualname__ = f'{cls.__qualname__}.__hash__'
    elif eq and not has_explicit_hash:
        if frozen:
            cls.__hash__ = _make_hash(hashed)
            cls.__hash__.__qualname__ = f'{cls.__qualname__}.__hash__'
        else:
            cls.__hash__ = None
    if not getattr(cls, '__doc__'):
        shown = []
        for f in (f for f in std_fields if f.init):
            shown.append(_parameter_text(f))
        kw = [_parameter_text(f) for f in kw_fields if f.init]
        if kw:
            shown += ['*', *kw]
        cls.__doc__ = f'{cls.__name__}({", ".join(shown)})'
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple(f.name for f in std_fields if f.init))
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, real)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    return cls


def _parameter_text(f):
    annotation = f.type
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        text = annotation.__qualname__ if annotation.__module__ == 'builtins' else \
            f'{annotation.__module__}.{annotation.__qualname__}'
    else:
        text = repr(annotation).replace('typing.', '')
    if f.default_factory is not MISSING:
        return f'{f.name}: {text} = <factory>'
    return f'{f.name}: {text}' if f.default is MISSING else f'{f.name}: {text} = {f.default!r}'


def _add_slots(cls, frozen, weakref_slot, real):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    names = tuple(f.name for f in real)
    namespace['__slots__'] = tuple(n for n in names if n not in inherited) + (('__weakref__',) if weakref_slot else ())
    for name in names:
        namespace.pop(name, None)
    for name in ('__dict__', '__weakref__'):
        namespace.pop(name, None)
    qualname = getattr(cls, '__qualname__', None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    # Methods with super() have a cell that holds the class.
    for value in namespace.values():
        function = getattr(value, '__func__', value)
        function = getattr(function, 'fget', function)
        for cell in getattr(function, '__closure__', None) or ():
            try:
                if cell.cell_contents is cls:
                    cell.cell_contents = new
            except ValueError:
                pass
    if frozen and '__getstate__' not in namespace:
        def __getstate__(self):
            return [getattr(self, f.name) for f in fields(self)]

        def __setstate__(self, state):
            for f, value in zip(fields(self), state):
                object.__setattr__(self, f.name, value)

        new.__getstate__ = __getstate__
        new.__setstate__ = __setstate__
    return new


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__', ())
    return (slots,) if isinstance(slots, str) else slots


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds methods to a class that are made of its annotated fields."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """An instance as a dict, and so are the instances in it."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda o, inner: dict_factory([(f.name, inner(getattr(o, f.name))) for f in fields(o)]),
                    dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """An instance as a tuple, and so are the instances in it."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda o, inner: tuple_factory([inner(getattr(o, f.name)) for f in fields(o)]), None)


def _convert(obj, convert_instance, dict_factory):
    def inner(o):
        cls = type(o)
        if cls in (int, float, bool, str, type(None), bytes, complex):
            return o
        if hasattr(cls, _FIELDS):
            return convert_instance(o, inner)
        if isinstance(o, tuple) and hasattr(o, '_fields'):
            return cls(*[inner(v) for v in o])
        if isinstance(o, (list, tuple)):
            return cls(inner(v) for v in o)
        if isinstance(o, dict):
            pairs = ((inner(k), inner(v)) for k, v in o.items())
            if hasattr(cls, 'default_factory'):
                result = cls(o.default_factory)
                for k, v in pairs:
                    result[k] = v
                return result
            return cls(pairs)
        import copy
        return copy.deepcopy(o)
    return inner(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None, decorator=dataclass):
    """Makes a dataclass."""
    from types import new_class
    from _types import _calling_module
    namespace = {} if namespace is None else namespace
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            from typing import Any
            tp = Any
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = tp

    def exec_body(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns['__annotations__'] = annotations

    cls = new_class(cls_name, bases, {}, exec_body)
    cls.__module__ = _calling_module(1) if module is None else module
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy with other values for some fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
