"""Syntax trees as objects: made of source text, looked at, changed, compiled and turned into source text again."""

import _ast
import re

PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_OPTIMIZED_AST = 0x400, 0x1000, 0x2000, 0x8400
_PLACE = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


# What all nodes have in common: fields, and attributes that say where a node stands in the source.
class AST:
    _fields = _attributes = __match_args__ = ()
    _field_types = {}

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields, name = self._fields, cls.__name__
        if len(args) > len(fields):
            count = len(fields)
            raise TypeError(f'{name} constructor takes at most {count} positional argument{"" if count == 1 else "s"}')
        for field, value in zip(fields, args):
            setattr(self, field, value)
        given = set(fields[:len(args)])
        for key, value in kwargs.items():
            if key in given:
                raise TypeError(f"{name} got multiple values for argument '{key}'")
            if key in fields:
                given.add(key)
            elif key not in self._attributes:
                _warn(f"{name}.__init__ got an unexpected keyword argument '{key}'. Support for arbitrary keyword "
                      'arguments is deprecated and will be removed in Python 3.15.')
            setattr(self, key, value)
        for field in fields:
            if field in given or hasattr(cls, field):
                continue
            expected = self._field_types.get(field)
            if field not in self._field_types:
                _warn(f"Field '{field}' is missing from {name}._field_types. This will become an error in Python 3.15.")
            elif getattr(expected, '__origin__', None) is list:
                setattr(self, field, [])
            elif expected is expr_context:
                setattr(self, field, Load._instance)
            else:
                _warn(f"{name}.__init__ missing 1 required positional argument: '{field}'. "
                      'This will become an error in Python 3.15.')

    def __repr__(self):
        return _show(self, 3)

    def __reduce_ex__(self, protocol):
        return _rebuild, (type(self), dict(self.__dict__))

    def __replace__(self, /, **changes):
        name = type(self).__name__
        state = dict(self.__dict__)
        for key in changes:
            if key not in self._fields and key not in self._attributes:
                raise TypeError(f"{name}.__replace__ got an unexpected keyword argument '{key}'.")
        state.update(changes)
        missing = [field for field in self._fields if field not in state and not hasattr(type(self), field)]
        if missing:
            names = ', '.join(map(repr, missing))
            raise TypeError(f'{name}.__replace__ missing {len(missing)} keyword argument'
                            f'{"" if len(missing) == 1 else "s"}: {names}.')
        return _rebuild(type(self), state)


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _rebuild(cls, state):
    node = cls.__new__(cls)
    node.__dict__.update(state)
    return node


def _show(value, depth):
    """The repr of a node, so many levels deep; of long lists the first and the last member."""
    if isinstance(value, AST):
        name = type(value).__name__
        if depth <= 0:
            return f'{name}(...)'
        fields = [f'{field}={_show(getattr(value, field), depth - 1)}' for field in value._fields]
        return f'{name}({", ".join(fields)})'
    if isinstance(value, (list, tuple)):
        shown = value if len(value) <= 2 else [value[0], ..., value[-1]]
        parts = ['...' if item is ... else _show(item, depth) for item in shown]
        text = ', '.join(parts)
        return f'[{text}]' if isinstance(value, list) else f'({text})'
    return repr(value)


def _define():
    """Makes the classes of nodes out of the parser's table."""
    kinds, enums = _ast.table()
    first_of = {'Module': 'mod', 'FunctionDef': 'stmt', 'BoolOp': 'expr', 'comprehension': None,
                'ExceptHandler': 'excepthandler', 'arguments': None, 'MatchValue': 'pattern', 'TypeVar': 'type_param'}
    words = {'cmpops': 'cmpop*', 'ctx': 'expr_context', 'none?': 'string?', 'none*': 'type_ignore*'}
    special = {('Dict', 'keys'): 'expr?*', ('ImportFrom', 'level'): 'int?'}
    rows, sum_name = [], None
    for name, fields, located in kinds:
        sum_name = first_of.get(name, sum_name)
        fields = [(field, special.get((name, field), words.get(kind, kind))) for field, kind in fields]
        rows.append((name, sum_name, fields, located))
        if name == 'Expression':
            rows.append(('FunctionType', 'mod', [('argtypes', 'expr*'), ('returns', 'expr')], False))
    rows.append(('TypeIgnore', 'type_ignore', [('lineno', 'int'), ('tag', 'string')], False))
    for kind, members in enums:
        rows.extend((name, words.get(kind, kind).rstrip('*'), None, False) for name in members)
    texts, located_sums = {}, {}
    for name, sum_name, fields, located in rows:
        text = f'{name}({", ".join(f"{kind} {field}" for field, kind in fields)})' if fields else name
        texts.setdefault(sum_name or name, []).append(text)
        located_sums[sum_name] = located
    space = globals()

    def make(name, base, doc, fields, located):
        space[name] = type(name, (base,), {
            '__module__': 'ast', '__doc__': doc, '_fields': fields, '__match_args__': fields,
            '_attributes': _PLACE if located else ()})
        if located:
            space[name].end_lineno = space[name].end_col_offset = None

    for sum_name, parts in texts.items():
        if sum_name in located_sums:
            flat = all('(' not in part for part in parts)
            joint = ' | ' if flat else '\n' + ' ' * (len(sum_name) + 1) + '| '
            make(sum_name, AST, f'{sum_name} = {joint.join(parts)}', (), located_sums[sum_name])
    for name, sum_name, fields, located in rows:
        doc = f'{name}({", ".join(f"{kind} {field}" for field, kind in fields)})' if fields else name
        make(name, space[sum_name] if sum_name else AST, doc, tuple(field for field, _ in fields or ()), located)
        if fields is None:
            space[name]._instance = space[name]()
    plain = {'identifier': str, 'string': str, 'int': int, 'constant': object}
    for name, _, fields, _ in rows:
        cls, types = space[name], {}
        for field, kind in fields or ():
            base = kind.rstrip('?*')
            base = plain[base] if base in plain else space[base]
            if kind.endswith('*'):
                types[field] = list[base]
            elif kind.endswith('?'):
                types[field] = base | None
                setattr(cls, field, None)
            else:
                types[field] = base
        cls._field_types = types


_define()
del _define


class slice(AST):
    """Deprecated."""


class Index(slice):
    """Deprecated: the index itself."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated: a tuple."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated."""


class AugLoad(expr_context):
    """Deprecated."""


class AugStore(expr_context):
    """Deprecated."""


class Param(expr_context):
    """Deprecated."""


# -- From text and to text

_parse, _compile = _ast.parse, _ast.compile


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1):
    """The tree of a source text."""
    if type_comments:
        raise NotImplementedError('Taipan does not support type comments yet')
    if isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise ValueError(f'Unsupported major version: {major}')
        feature_version = minor
    if feature_version is not None and 0 <= feature_version < 14:
        raise NotImplementedError('Taipan does not support the grammar of older versions (feature_version)')
    return compile(source, filename, mode, PyCF_OPTIMIZED_AST if optimize > 0 else PyCF_ONLY_AST, optimize=optimize)


def unparse(ast_obj):
    """Source text of a tree."""
    return _ast.unparse(ast_obj)


def literal_eval(node_or_string):
    """The value of a text, or a tree, that consists of literals."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval').body
    elif isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    line = getattr(node, 'lineno', None)
    place = f' on line {line}' if line else ''
    raise ValueError(f'malformed node or string{place}: {node!r}')


def _number(node, signed):
    if signed and isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand, False)
        return +value if isinstance(node.op, UAdd) else -value
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if (isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set'
            and node.args == node.keywords == []):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _number(node.left, True), _number(node.right, False)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _number(node, True)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree as text that would make it again."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {type(node).__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def text_of(value, level):
        """The text, and whether it is so simple that it may share a line."""
        level += 1
        prefix = '' if indent is None else '\n' + indent * level
        between = ', ' if indent is None else ',\n' + indent * level
        if isinstance(value, AST):
            return of_node(value, level, prefix, between)
        if isinstance(value, list):
            if not value:
                return '[]', True
            return f'[{prefix}{between.join(text_of(item, level)[0] for item in value)}]', False
        return repr(value), True

    def of_node(node, level, prefix, between):
        cls, parts, held = type(node), [], []
        named, simple = annotate_fields, True
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                named = True
                continue
            if value is None and getattr(cls, name, ...) is None:
                named = True
                continue
            if not show_empty:
                if value == []:
                    kind = cls._field_types.get(name, object)
                    if getattr(kind, '__origin__', None) is list:
                        if not named:
                            held.append(repr(value))
                        continue
                if not named:
                    parts.extend(held)
                    held = []
            text, is_simple = text_of(value, level)
            simple = simple and is_simple
            parts.append(f'{name}={text}' if named else text)
        if include_attributes:
            for name in node._attributes:
                value = getattr(node, name, ...)
                if value is ... or value is None and getattr(cls, name, ...) is None:
                    continue
                text, is_simple = text_of(value, level)
                simple = simple and is_simple
                parts.append(f'{name}={text}')
        if simple and len(parts) <= 3:
            return f'{cls.__name__}({", ".join(parts)})', not parts
        return f'{cls.__name__}({prefix}{between.join(parts)})', False

    return text_of(node, 0)[0]


# -- Looking and changing


def iter_fields(node):
    """Names and values of the fields that are there."""
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes right below."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """The node and all below, level by level."""
    from collections import deque
    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def copy_location(new_node, old_node):
    """Puts a node where another stands."""
    for name in _PLACE:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith('end_'):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Gives nodes without a place that of the node above."""
    def fix(node, place):
        own = []
        for name, above in zip(_PLACE, place):
            if name in node._attributes:
                value = getattr(node, name, None)
                if value is None and (not hasattr(node, name) or name.startswith('end_')):
                    setattr(node, name, above)
                else:
                    above = value
            own.append(above)
        for child in iter_child_nodes(node):
            fix(child, own)
    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    """Moves a tree down by lines."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes and (end := getattr(child, 'end_lineno', 0)) is not None:
            child.end_lineno = end + n
    return node


def get_docstring(node, clean=True):
    """The documentation of a module, class or function, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    """The part of a source that a node was made of, or None."""
    places = [getattr(node, name, None) for name in _PLACE]
    if None in places:
        return None
    line, column, end_line, end_column = places
    lines = re.findall(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+', source)[line - 1:end_line]
    if line == end_line:
        return lines[0].encode()[column:end_column].decode()
    before, first = lines[0].encode()[:column].decode(), lines[0].encode()[column:].decode()
    if padded:
        first = re.sub(r'[^\f\t]', ' ', before) + first
    return ''.join([first, *lines[1:-1], lines[-1].encode()[:end_column].decode()])


def compare(a, b, /, *, compare_attributes=False):
    """Whether two trees are equal."""
    def same(a, b):
        if isinstance(a, AST):
            return same_nodes(a, b)
        if isinstance(a, list):
            return isinstance(b, list) and len(a) == len(b) and all(map(same, a, b))
        return type(a) is type(b) and a == b

    def same_nodes(a, b):
        if type(a) is not type(b):
            return False
        names = a._fields + (a._attributes if compare_attributes else ())
        if a._fields != b._fields or compare_attributes and a._attributes != b._attributes:
            return False
        for name in names:
            left, right = getattr(a, name, ...), getattr(b, name, ...)
            if left is ... and right is ...:
                continue
            if left is ... or right is ... or not same(left, right):
                return False
        return True

    return same_nodes(a, b)


class NodeVisitor:
    """Calls `visit_` and the name of its class for each node."""

    def visit(self, node):
        return getattr(self, 'visit_' + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """Puts what a visit gives where the node was; None removes it."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                members = []
                for item in old:
                    if not isinstance(item, AST):
                        members.append(item)
                        continue
                    new = self.visit(item)
                    if isinstance(new, AST):
                        members.append(new)
                    elif new is not None:
                        members.extend(new)
                old[:] = members
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node
