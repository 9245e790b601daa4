"""Annotations as values, as texts, or with references in place of what is not defined yet."""

import ast
import builtins
import enum
import sys
import types
from _typing_forms import ForwardRef

__all__ = [
    'Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function', 'get_annotate_from_class_namespace',
    'get_annotations', 'annotations_to_string', 'type_repr',
]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


# What a name stands for that has no value: an expression that grows with each operation on it.
class _Expression:
    def __init__(self, node, names):
        self.__dict__['_node'] = node
        self.__dict__['_names'] = names
        names.made.append(self)

    def _grow(self, node):
        return _Expression(node, self._names)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return self._grow(ast.Attribute(self._node, name, ast.Load()))

    def __getitem__(self, key):
        return self._grow(ast.Subscript(self._node, _node_of(key, self._names), ast.Load()))

    def __call__(self, *args, **kwargs):
        keywords = [ast.keyword(name, _node_of(value, self._names)) for name, value in kwargs.items()]
        return self._grow(ast.Call(self._node, [_node_of(arg, self._names) for arg in args], keywords))

    def __iter__(self):
        yield self._grow(ast.Starred(self._node, ast.Load()))

    def __hash__(self):
        return id(self)


def _node_of(value, names):
    """An expression for a value; in references a name of its own stands for what cannot be written."""
    if isinstance(value, _Expression):
        return value._node
    if type(value) in (tuple, list):
        return getattr(ast, type(value).__name__.title())([_node_of(item, names) for item in value], ast.Load())
    if type(value) is dict:
        return ast.Dict([_node_of(key, names) for key in value], [_node_of(item, names) for item in value.values()])
    if type(value) is slice:
        parts = value.start, value.stop, value.step
        return ast.Slice(*(None if item is None else _node_of(item, names) for item in parts))
    if value is None or type(value) in (bool, int, float, complex, str):
        return ast.Constant(value)
    return ast.Name(type_repr(value) if names.extra is None else names.name(value), ast.Load())


def _define():
    binary = {
        'add': ast.Add, 'sub': ast.Sub, 'mul': ast.Mult, 'matmul': ast.MatMult, 'truediv': ast.Div, 'mod': ast.Mod,
        'floordiv': ast.FloorDiv, 'pow': ast.Pow, 'lshift': ast.LShift, 'rshift': ast.RShift, 'or': ast.BitOr,
        'xor': ast.BitXor, 'and': ast.BitAnd,
    }
    compare = {'lt': ast.Lt, 'le': ast.LtE, 'gt': ast.Gt, 'ge': ast.GtE, 'eq': ast.Eq, 'ne': ast.NotEq}
    unary = {'neg': ast.USub, 'pos': ast.UAdd, 'invert': ast.Invert}

    def add(name, method):
        setattr(_Expression, f'__{name}__', method)

    for name, cls in binary.items():
        add(name, lambda self, other, cls=cls: self._grow(ast.BinOp(self._node, cls(), _node_of(other, self._names))))
        add('r' + name, lambda self, other, cls=cls: self._grow(ast.BinOp(_node_of(other, self._names), cls(), self._node)))
    for name, cls in compare.items():
        add(name, lambda self, other, cls=cls: self._grow(ast.Compare(self._node, [cls()], [_node_of(other, self._names)])))
    for name, cls in unary.items():
        add(name, lambda self, cls=cls: self._grow(ast.UnaryOp(cls(), self._node)))


_define()
del _define


class _Names(dict):
    """Global variables, and an expression for each that is missing."""

    def __init__(self, known=(), extra=None):
        super().__init__(known)
        self.made = []
        self.extra = extra

    def name(self, value):
        name = f'__annotationlib_name_{len(self.extra) + 1}__'
        self.extra[name] = value
        return name

    def __missing__(self, name):
        return _Expression(ast.Name(name, ast.Load()), self)


def _call_with(function, names, is_text):
    """What a function of annotations gives if its global and free variables are those of `names`."""
    code = function.__code__
    cells = []
    for name, cell in zip(code.co_freevars, function.__closure__ or ()):
        if is_text:
            cell = types.CellType({} if name == '__classdict__' else names[name])
        else:
            try:
                cell.cell_contents
            except ValueError:
                cell = types.CellType(names[name])
        cells.append(cell)
    twin = types.FunctionType(code, names, function.__name__, function.__defaults__, tuple(cells) or None)
    twin.__kwdefaults__ = function.__kwdefaults__
    return twin(Format.VALUE_WITH_FAKE_GLOBALS)


def _text_of(value):
    if type(value) is str:
        return value
    return ast.unparse(_node_of(value, _Names())) if isinstance(value, (_Expression, tuple, list, dict)) else type_repr(value)


def _call(function, format, owner, is_evaluator):
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    try:
        return function(format)
    except NotImplementedError:
        pass
    if format == Format.STRING:
        found = _call_with(function, _Names(), True)
        return _text_of(found) if is_evaluator else {key: _text_of(value) for key, value in found.items()}
    if format == Format.FORWARDREF:
        names = _Names({**vars(builtins), **function.__globals__}, {})
        found = _call_with(function, names, False)
        is_class = isinstance(owner, type)
        for made in names.made:
            text = ast.unparse(made._node)
            made.__dict__.clear()
            made.__class__ = ForwardRef
            made.__init__(text, owner=owner, is_class=is_class)
            made.__globals__ = {**function.__globals__, **names.extra} if names.extra else function.__globals__
        return found
    if format == Format.VALUE:
        raise RuntimeError('annotate function does not support VALUE format')
    raise ValueError(f'Invalid format: {format!r}')


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """What a function of annotations gives in a format."""
    return _call(annotate, format, owner, _is_evaluate)


def call_evaluate_function(evaluate, format, *, owner=None):
    """What the function that evaluates a type parameter or an alias gives in a format."""
    return _call(evaluate, format, owner, True)


def get_annotate_from_class_namespace(obj, /):
    """The function of annotations of a class under construction, or None."""
    return obj.get('__annotate__', obj.get('__annotate_func__'))


def type_repr(value):
    """The text that stands for a value in annotations."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    return repr(value)


def annotations_to_string(annotations):
    """Annotations as texts."""
    return {key: value if isinstance(value, str) else type_repr(value) for key, value in annotations.items()}


def _evaluated(obj):
    """The annotations of an object as values, or None if it has none."""
    found = getattr(obj, '__annotations__', None)
    if found is not None and not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return found


def _called(obj, format):
    annotate = getattr(obj, '__annotate__', None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotate__ returned a non-dict')
    return found


def _names_around(obj):
    """Global and local variables in which the texts of an object's annotations mean something, and its type parameters."""
    if isinstance(obj, type):
        return vars(sys.modules.get(obj.__module__, types)) if obj.__module__ in sys.modules else {}, dict(vars(obj))
    if isinstance(obj, types.ModuleType):
        return vars(obj), None
    while True:
        if hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        elif hasattr(obj, 'func') and hasattr(obj, 'args') and hasattr(obj, 'keywords'):
            obj = obj.func
        else:
            return getattr(obj, '__globals__', {}), None


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a class, a module or something that can be called."""
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    if format not in (Format.VALUE, Format.FORWARDREF, Format.STRING):
        raise ValueError(f'Unsupported format {format!r}')
    found = None
    if format == Format.VALUE:
        found = _evaluated(obj)
        if found is None:
            found = _called(obj, format)
    elif format == Format.FORWARDREF:
        try:
            found = _evaluated(obj)
        except Exception:
            pass
        if found is None:
            found = _called(obj, format)
    else:
        found = _called(obj, format)
        if found is None:
            found = _evaluated(obj)
            found = None if found is None else annotations_to_string(found)
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    found = dict(found)
    if not eval_str or not found:
        return found
    around, inside = _names_around(obj)
    globals = around if globals is None else globals
    locals = dict(inside or {}) if locals is None else dict(locals)
    for parameter in getattr(obj, '__type_params__', ()):
        locals.setdefault(parameter.__name__, parameter)
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in found.items()}
