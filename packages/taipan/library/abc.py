"""Abstract base classes (PEP 3119)."""

from _types import _set_pattern_kind


def abstractmethod(funcobj):
    """Marks a method that a concrete class must override."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _Registry:
    """What an abstract base class knows about other classes."""
    __slots__ = ('registered', 'known', 'unknown', 'version')

    def __init__(self):
        self.registered = []
        self.known = set()
        self.unknown = set()
        self.version = _version[0]


# Goes up with every registration: what was no subclass before may be one now.
_version = [0]


def _abstract_names(cls):
    names = {name for name, value in cls.__dict__.items() if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_impl = _Registry()
        if '__abc_tpflags__' in namespace:
            _set_pattern_kind(cls, cls)
        return cls

    def register(cls, subclass):
        """Makes a class a virtual subclass."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registered.append(subclass)
        _set_pattern_kind(subclass, cls)
        _version[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if subclass in cls._abc_impl.known:
            return True
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        impl = cls._abc_impl
        if subclass in impl.known:
            return True
        if impl.version < _version[0]:
            impl.unknown = set()
            impl.version = _version[0]
        elif subclass in impl.unknown:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in getattr(subclass, '__mro__', ()) or _is_related(cls, subclass)
        elif not isinstance(answer, bool):
            raise AssertionError('__subclasshook__ must return either False, True or NotImplemented')
        (impl.known if answer else impl.unknown).add(subclass)
        return answer

    def _dump_registry(cls, file=None):
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'_abc_registry: {cls._abc_impl.registered!r}', file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registered.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.known.clear()
        cls._abc_impl.unknown.clear()


def _is_related(cls, subclass):
    """Whether a class derives from one that was registered, or from a subclass of the abstract one."""
    for registered in cls._abc_impl.registered:
        if issubclass(subclass, registered):
            return True
    subclasses = cls.__subclasses__()
    if not isinstance(subclasses, list):
        raise TypeError('__subclasses__() must return a list')
    for derived in subclasses:
        if issubclass(subclass, derived):
            return True
    return False


def update_abstractmethods(cls):
    """Recomputes which methods are abstract, after the class was changed."""
    if hasattr(cls, '__abstractmethods__'):
        names = set()
        for base in cls.__bases__:
            for name in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                    names.add(name)
        for name, value in cls.__dict__.items():
            if getattr(value, '__isabstractmethod__', False):
                names.add(name)
        cls.__abstractmethods__ = frozenset(names)
    return cls


def get_cache_token():
    """Changes whenever a class is registered."""
    return _version[0]


class ABC(metaclass=ABCMeta):
    """A class whose metaclass is ABCMeta."""
    __slots__ = ()
