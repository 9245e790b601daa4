"""Enumerations (library reference, enum)."""

from types import DynamicClassAttribute, MappingProxyType
from _types import _calling_module

__all__ = [
    'EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
    'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr',
    'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
    'pickle_by_global_name', 'pickle_by_enum_name',
]

Enum = Flag = EJECT = ReprEnum = None
_builtin_property = property


class nonmember:
    """Keeps a value of the body of an enumeration from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value of the body of an enumeration a member."""

    def __init__(self, value):
        self.value = value


_NO_VALUE = object()


class auto:
    """A value that the enumeration chooses."""

    def __init__(self, value=_NO_VALUE):
        self.value = value

    def __repr__(self):
        return f'auto({"" if self.value is _NO_VALUE else repr(self.value)})'


class property(DynamicClassAttribute):
    """A property of members; on the class, a member may have the same name."""

    member = None
    _attr_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(obj):
    cls = type(obj)
    return hasattr(cls, '__get__') or hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def _is_nested_class(cls_name, value):
    """Whether a value is a class that was made within the body of an enumeration: it is no member."""
    return isinstance(value, type) and value.__qualname__.endswith(f'{cls_name}.{value.__name__}')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return name.startswith(prefix) and len(name) > len(prefix) and (name[-1] != '_' or name[-2] != '_')


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


class EnumDict(dict):
    """The namespace of the body of an enumeration: remembers which names are members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate = None

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                           '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_',
                           '_use_args_', '_member_type_', '_value_repr_', '_new_member_', '_boundary_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore or _is_nested_class(self._cls_name, value):
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            elif key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, auto):
                value = self._auto(key, value)
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                value = type(value)(self._auto(key, v) if isinstance(v, auto) else v for v in value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _auto(self, key, value):
        if value.value is _NO_VALUE:
            value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return value.value

    def update(self, members, **more):
        for name, value in dict(members, **more).items():
            self[name] = value


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace._generate = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        for key in (*classdict.pop('_ignore_', ()),):
            classdict.pop(key, None)
        names = classdict._member_names
        if 'mro' in names:
            raise ValueError('invalid enum member name(s) \'mro\'')
        order = classdict.pop('_order_', None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        values = {name: classdict[name] for name in names}
        namespace = {key: value for key, value in classdict.items() if key not in names}
        namespace['_new_member_'] = new_member
        namespace['_use_args_'] = use_args
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_hashable_values_'] = []
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = member_type
        namespace['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        namespace['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        namespace['_flag_mask_'] = 0
        namespace['_singles_mask_'] = 0
        namespace['_all_bits_'] = 0
        namespace['_inverted_'] = None
        if '_generate_next_value_' in namespace and not isinstance(namespace['_generate_next_value_'], staticmethod):
            namespace['_generate_next_value_'] = staticmethod(namespace['_generate_next_value_'])
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        if Enum is None or first_enum is None:
            return enum_class
        # What a data type brings along shows a member as that type would; an enumeration does so as its own.
        if ReprEnum is not None and ReprEnum in bases:
            for name in ('__str__', '__format__'):
                if name not in namespace:
                    method = getattr(member_type, name)
                    namespace[name] = member_type.__repr__ if method is object.__str__ else method
                    setattr(enum_class, name, namespace[name])
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in namespace and getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(first_enum, name))
        if Flag is not None and issubclass(enum_class, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in namespace:
                    method = getattr(Flag, name)
                    if getattr(enum_class, name, None) is not method and name not in first_enum.__dict__:
                        setattr(enum_class, name, method)
        for name, value in values.items():
            _add_member(enum_class, name, value)
        if save_new:
            enum_class.__new_member__ = classdict['__new__']
        enum_class.__new__ = Enum.__new__
        if Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class)
        if order is not None:
            wanted = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            have = [n for n in enum_class._member_names_] if not (Flag is not None and issubclass(enum_class, Flag)) else \
                [m for m in enum_class._member_map_ if _is_single_bit(enum_class._member_map_[m]._value_)]
            wanted = [n for n in wanted if n in have or n not in enum_class._member_map_]
            if wanted != have:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (have, wanted))
        return enum_class

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(cls, value=_NO_VALUE, names=_NO_VALUE, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if cls._member_map_:
            if names is not _NO_VALUE:
                value = (value, names, *values)
            if value is _NO_VALUE:
                raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        if names is _NO_VALUE and type is None:
            if value is _NO_VALUE:
                raise TypeError(f"{cls.__name__}.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        return cls._create_(value, None if names is _NO_VALUE else names,
                            module=module if module is not None else _calling_module(1), qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last_values = names, [], []
            for count, name in enumerate(original):
                value = classdict._generate(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in names if names is not None else ():
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is not None:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_ or value in cls._unhashable_values_ or _is_flag_value(cls, value)
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__',
                 '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in found:
                            found.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    data_type = candidate or base
                    if data_type not in found:
                        found.append(data_type)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {set(found)!r}')
        return found[0] if found else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get('__new__')
        save_new = first_enum is not None and new is not None
        if new is None:
            for name in ('__new_member__', '__new__'):
                for possible in (member_type, first_enum):
                    target = getattr(possible, name, None)
                    if target not in (None, None.__new__, object.__new__, getattr(Enum, '__new__', None)):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        if isinstance(new, staticmethod):
            new = new.__func__
        return new, save_new, not (first_enum is None or new is object.__new__)


EnumMeta = EnumType


def _is_flag_value(cls, value):
    if Flag is None or not issubclass(cls, Flag) or not isinstance(value, int):
        return False
    try:
        cls(value)
    except ValueError:
        return False
    return True


def _add_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    if not cls._use_args_:
        made = cls._new_member_(cls)
    else:
        made = cls._new_member_(cls, *args)
    if '_value_' not in made.__dict__:
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as exc:
                raise TypeError('_value_ not set in __new__, unable to create it') from exc
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made._sort_order_ = len(cls._member_names_)
    made.__init__(*args)
    known = None
    try:
        known = cls._value2member_map_.get(value)
    except TypeError:
        pass
    if known is None:
        for other in cls._member_map_.values():
            if other._value_ == value:
                known = other
                break
    if known is not None:
        made = known
    elif Flag is None or not issubclass(cls, Flag) or not isinstance(value, int) or _is_single_bit(value):
        cls._member_names_.append(name)
    if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
        cls._flag_mask_ |= value
        if _is_single_bit(value):
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    descriptor = None
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is not None:
            if isinstance(found, (property, DynamicClassAttribute)):
                descriptor = found
            break
    if descriptor is not None:
        redirect = property(descriptor.fget, descriptor.fset, descriptor.fdel)
        redirect.member = made
        redirect.__set_name__(cls, name)
        type.__setattr__(cls, name, redirect)
    else:
        type.__setattr__(cls, name, made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(value, made)
        cls._hashable_values_.append(value)
    except TypeError:
        cls._unhashable_values_.append(value)


def _finish_flag(cls):
    names = cls._member_names_
    values = [cls._member_map_[name]._value_ for name in names]
    if values != sorted(values):
        cls._iter_member_ = cls._iter_member_by_def_


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    @classmethod
    def __signature__(cls):
        return '(*values)' if cls._member_names_ else '(new_class_name, /, names, *, module=None, qualname=None, ' \
            'type=None, start=1, boundary=None)'

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum')
        exc = result = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc = e
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            error = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if result is None and exc is None:
                raise error
            if exc is None:
                exc = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
            if not isinstance(exc, ValueError):
                exc.__context__ = error
            raise exc
        finally:
            exc = error = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {shown(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        cls = self.__class__
        if cls._member_type_ is object:
            names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__'}
        else:
            names = {*object.__dir__(self)}
        names.update(name for name in self.__dict__ if name[0] != '_')
        for base in cls.__mro__:
            for name, value in base.__dict__.items():
                if name[0] == '_':
                    continue
                # A member is no attribute of another one, unless a property hides it.
                if isinstance(value, property) and value.fget is not None or name not in cls._member_map_:
                    names.add(name)
                elif isinstance(value, property):
                    names.discard(name)
        return sorted({*names, 'name', 'value'})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    def _add_alias_(self, name):
        self.__class__._member_map_[name] = self
        type.__setattr__(self.__class__, name, self)

    def _add_value_alias_(self, value):
        self.__class__._value2member_map_[value] = self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration whose members have a repr of their own, but show as their values."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f'errors must be a string, not {values[2]!r}')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits without a name."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high_bit = last.bit_length() - 1
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        flag_mask, singles_mask, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        neg_value = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                max_bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                    cls, value, _bin(value, max_bits), _bin(flag_mask, max_bits)))
            if cls._boundary_ is CONFORM:
                value = value & flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP and value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            neg_value = value
            value = all_bits + 1 + value if cls._boundary_ in (EJECT, KEEP) else singles_mask & value
        unknown = value & ~flag_mask
        aliases = value & ~singles_mask
        member_value = value & singles_mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        if '_value_' not in pseudo.__dict__:
            pseudo._value_ = value
        if member_value or aliases:
            members = []
            combined = 0
            for found in cls._iter_member_(member_value):
                members.append(found)
                combined |= found._value_
            if aliases:
                for name, found in cls._member_map_.items():
                    if found not in members and found._value_ and found._value_ & value == found._value_:
                        members.append(found)
                        combined |= found._value_
            unknown = value ^ combined
            pseudo._name_ = '|'.join(found._name_ for found in members)
            if not combined:
                pseudo._name_ = None
            elif unknown and cls._boundary_ is STRICT:
                raise ValueError(f'{value!r}: no members with value {unknown!r}')
            elif unknown:
                pseudo._name_ += '|%s' % cls._numeric_repr_(unknown)
        else:
            pseudo._name_ = None
        pseudo = cls._value2member_map_.setdefault(value, pseudo)
        if neg_value is not None:
            cls._value2member_map_[neg_value] = pseudo
        return pseudo

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f'{self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        shown = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {shown(self._value_)}>'
        return f'<{self.__class__.__name__}.{self._name_}: {shown(self._value_)}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _combine(self, other, operation):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        for flag in (self, other):
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {operation}")
        return other_value

    def __or__(self, other):
        value = self._combine(other, '|')
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._combine(other, '&')
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._combine(other, '^')
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """An enumeration whose members can be combined and are ints."""


def _bits(value):
    while value > 0:
        bit = value & -value
        yield bit
        value ^= bit


def _bin(value, max_bits):
    """An int in two's complement, as bin() with a sign digit in front."""
    digits = format(value & (1 << max_bits) - 1 if value < 0 else value, 'b').rjust(max_bits, '1' if value < 0 else '0')
    return f'0b{int(value < 0)} {digits}'


def _iter_bits_lsb(num):
    """The bits of an int, the lowest first."""
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError(f'{num!r} is not a positive integer')
    yield from _bits(num)


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Makes an enumeration of a class."""
    def convert(cls):
        namespace = type(etype).__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__', '__members__'):
                namespace[name] = value
        namespace['__qualname__'] = cls.__qualname__
        return type(etype)(cls.__name__, (etype,), namespace, boundary=boundary)
    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raises a TypeError where two enumerations differ."""
    for name in {**checked_enum.__members__, **simple_enum.__members__}:
        checked, simple = checked_enum.__members__.get(name), simple_enum.__members__.get(name)
        if checked is None or simple is None or checked.name != simple.name or checked.value != simple.value:
            raise TypeError(f'enum mismatch:\n   {name}: {checked!r} and {simple!r}')


def pickle_by_global_name(self, proto):
    """For `__reduce_ex__`: pickles a member as a global name of its module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """For `__reduce_ex__`: pickles a member by its class and name."""
    return getattr, (self.__class__, self._name_)


def show_flag_values(value):
    """The values of the single flags in a combination."""
    return list(_bits(value.value if isinstance(value, Flag) else value))


def unique(enumeration):
    """Refuses an enumeration with aliases."""
    duplicates = [(name, found._name_) for name, found in enumeration.__members__.items() if name != found._name_]
    if duplicates:
        details = ', '.join(f'{alias} -> {name}' for alias, name in duplicates)
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(n, m._name_) for n, m in enumeration.__members__.items() if n != m._name_]
                if duplicates:
                    details = ', '.join(f'{alias} -> {n}' for alias, n in duplicates)
                    raise ValueError(f'aliases found in {enumeration!r}: {details}')
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    missing = [1 << i for i in range(low.bit_length(), high.bit_length()) if 1 << i not in values]
                    kind = 'flag'
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                    kind = 'enum'
                if missing:
                    raise ValueError(f'invalid {kind} {name!r}: missing values {", ".join(map(str, missing))}')
            elif check is NAMED_FLAGS:
                singles = {m.value for m in enumeration}
                unnamed, missing = [], 0
                for n, alias in enumeration._member_map_.items():
                    if n in enumeration._member_names_ or alias.value < 0:
                        continue
                    lacking = [v for v in _bits(alias.value) if v not in singles]
                    if lacking:
                        unnamed.append(n)
                        missing |= sum(lacking)
                if unnamed:
                    alias = f'alias {unnamed[0]} is missing' if len(unnamed) == 1 else \
                        f'aliases {", ".join(unnamed[:-1])} and {unnamed[-1]} are missing'
                    value = f'value 0x{missing:x}' if _is_single_bit(missing) else f'combined values of 0x{missing:x}'
                    raise ValueError(f'invalid Flag {name!r}: {alias} {value} [use enum.show_flag_values(value) '
                                     'for details]')
        return enumeration


def global_enum_repr(self):
    """A member with its module."""
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    """A flag with its module."""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    return '|'.join(f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):
    """The name of a member."""
    return self._name_ if self._name_ is not None else f'{self.__class__.__name__}({self._value_!r})'


def global_enum(cls, update_str=False):
    """Makes the members names of the module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    import sys
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
