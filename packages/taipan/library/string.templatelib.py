"""Template strings (PEP 750)."""

from _types import GenericAlias, _name_with_module

__all__ = ['Interpolation', 'Template', 'convert']


def convert(obj, /, conversion):
    """The object after a conversion: 's', 'r', 'a' or None."""
    if conversion is None:
        return obj
    if conversion == 'r':
        return repr(obj)
    if conversion == 's':
        return str(obj)
    if conversion == 'a':
        return ascii(obj)
    raise ValueError(f'invalid conversion specifier: {conversion}')


def _refuse(self, name, value=None):
    if hasattr(type(self), name):
        raise AttributeError('readonly attribute')
    raise AttributeError(f"'string.templatelib.{type(self).__name__}' object has no attribute {name!r}")


_MISSING = object()


class Interpolation:
    """A replacement field of a template."""
    __slots__ = ('_value', '_expression', '_conversion', '_format_spec')
    __match_args__ = ('value', 'expression', 'conversion', 'format_spec')

    def __new__(cls, value=_MISSING, expression='', conversion=None, format_spec=''):
        if value is _MISSING:
            raise TypeError("Interpolation() missing required argument 'value' (pos 1)")
        for name, given in (('expression', expression), ('format_spec', format_spec)):
            if not isinstance(given, str):
                raise TypeError(f"Interpolation() argument '{name}' must be str, not {type(given).__name__}")
        if conversion is not None:
            if not isinstance(conversion, str):
                raise TypeError(f"Interpolation() argument 'conversion' must be str, not {type(conversion).__name__}")
            if conversion not in ('s', 'r', 'a'):
                raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        self = object.__new__(cls)
        put = object.__setattr__
        put(self, '_value', value)
        put(self, '_expression', expression)
        put(self, '_conversion', conversion)
        put(self, '_format_spec', format_spec)
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'string.templatelib.Interpolation' is not an acceptable base type")

    value = property(lambda self: self._value)
    expression = property(lambda self: self._expression)
    conversion = property(lambda self: self._conversion)
    format_spec = property(lambda self: self._format_spec)
    __setattr__ = __delattr__ = _refuse
    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        return f'Interpolation({self._value!r}, {self._expression!r}, {self._conversion!r}, {self._format_spec!r})'

    def __reduce__(self):
        return Interpolation, (self._value, self._expression, self._conversion, self._format_spec)


class Template:
    """What a template string gives: texts, and what stands between them."""
    __slots__ = ('_strings', '_interpolations')

    def __new__(cls, *args, **kwargs):
        if kwargs:
            raise TypeError('Template.__new__ only accepts *args arguments')
        strings = ['']
        interpolations = []
        for arg in args:
            if isinstance(arg, str):
                strings[-1] += arg
            elif isinstance(arg, Interpolation):
                interpolations.append(arg)
                strings.append('')
            else:
                raise TypeError("Template.__new__ *args need to be of type 'str' or 'Interpolation', "
                                f'got {type(arg).__name__}')
        return _make_template(tuple(strings), tuple(interpolations))

    def __init_subclass__(cls):
        raise TypeError("type 'string.templatelib.Template' is not an acceptable base type")

    strings = property(lambda self: self._strings)
    interpolations = property(lambda self: self._interpolations)
    values = property(lambda self: tuple(i.value for i in self._interpolations))
    __setattr__ = __delattr__ = _refuse
    __class_getitem__ = classmethod(GenericAlias)

    def __iter__(self):
        return TemplateIter(self)

    def __add__(self, other):
        if not isinstance(self, Template) or not isinstance(other, Template):
            wrong = other if isinstance(self, Template) else self
            raise TypeError('can only concatenate string.templatelib.Template '
                            f'(not "{type(wrong).__name__}") to string.templatelib.Template')
        strings = (*self._strings[:-1], self._strings[-1] + other._strings[0], *other._strings[1:])
        return _make_template(strings, self._interpolations + other._interpolations)

    def __radd__(self, other):
        raise TypeError(f'can only concatenate {type(other).__name__} (not "string.templatelib.Template") to '
                        f'{type(other).__name__}')

    def __repr__(self):
        return f'Template(strings={self._strings!r}, interpolations={self._interpolations!r})'

    def __reduce__(self):
        parts = [self._strings[0]]
        for interpolation, text in zip(self._interpolations, self._strings[1:]):
            parts += (interpolation, text)
        return Template, tuple(parts)


class TemplateIter:
    """Iterates over the parts of a template but for empty texts."""

    def __init__(self, template):
        parts = [template.strings[0]]
        for interpolation, text in zip(template.interpolations, template.strings[1:]):
            parts += (interpolation, text)
        self._parts = iter([part for part in parts if part != ''])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._parts)


def _make_template(strings, interpolations):
    self = object.__new__(Template)
    object.__setattr__(self, '_strings', strings)
    object.__setattr__(self, '_interpolations', interpolations)
    return self


_name_with_module(Interpolation, Template)
