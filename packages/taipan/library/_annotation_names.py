"""What functions of annotations are called with where their names may have no value: the part of annotationlib that is seldom needed."""

import ast
import types
from _typing_forms import ForwardRef
from annotationlib import type_repr


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


class Names(dict):
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


def call_with(function, names, is_text):
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
    return twin(2)


def text_of(value):
    if type(value) is str:
        return value
    return ast.unparse(_node_of(value, Names())) if isinstance(value, (_Expression, tuple, list, dict)) else type_repr(value)


def references(function, owner, known):
    """What a function of annotations gives, with references in place of expressions that have no value."""
    names = Names({**known, **function.__globals__}, {})
    found = call_with(function, names, False)
    for made in names.made:
        text = ast.unparse(made._node)
        made.__dict__.clear()
        made.__class__ = ForwardRef
        made.__init__(text, owner=owner, is_class=isinstance(owner, type))
        made.__globals__ = {**function.__globals__, **names.extra} if names.extra else function.__globals__
    return found


def texts(function, is_evaluator):
    """What a function of annotations gives, as text."""
    found = call_with(function, Names(), True)
    return text_of(found) if is_evaluator else {key: text_of(value) for key, value in found.items()}
