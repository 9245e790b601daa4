"""Values laid out so that they can be read."""

import collections
import dataclasses
import re
import types

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, {}, 0)[0]


def isreadable(object):
    return PrettyPrinter()._repr(object, {}, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._repr(object, {}, 0)[2]


class _Key:
    """Orders what has no order by its type and identity."""

    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class _Pair(_Key):
    __slots__ = ()

    def __lt__(self, other):
        a, b = _Key(self.value[0]), _Key(other.value[0])
        return a < b or not b < a and _Key(self.value[1]) < _Key(other.value[1])


class PrettyPrinter:
    """Lays values out."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth, self._indent, self._width = depth, indent, width
        self._stream = stream
        self._compact, self._sort, self._underscores = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        text = self.pformat(object) + '\n'
        if self._stream is not None:
            self._stream.write(text)
        else:
            print(text, end='')

    def pformat(self, object):
        parts = []
        self._format(object, parts, 0, 0, {}, 0)
        return ''.join(parts)

    def isrecursive(self, object):
        return self._repr(object, {}, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self._repr(object, {}, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Text, whether it can be read back, and whether the object contains itself."""
        return self._safe(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)

    def _safe(self, object, context, depth, level):
        kind = type(object)
        if kind is int:
            return (f'{object:_d}' if self._underscores else repr(object)), True, False
        if kind in (str, bytes, float, complex, bool, type(None), bytearray):
            return repr(object), True, False
        method = kind.__repr__
        if issubclass(kind, dict) and method is dict.__repr__:
            if not object:
                return '{}', True, False
            if depth and level >= depth:
                return '{...}', False, id(object) in context
        elif issubclass(kind, (list, tuple)) and method in (list.__repr__, tuple.__repr__):
            if not object:
                return '[]' if issubclass(kind, list) else '()', True, False
            if depth and level >= depth:
                return ('[...]' if issubclass(kind, list) else '(...)' if len(object) > 1 else '(...,)'), False, \
                    id(object) in context
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, parts = True, False, []

        def add(value):
            nonlocal readable, recursive
            text, r, c = self.format(value, context, depth, level + 1)
            readable, recursive = readable and r, recursive or c
            return text

        if issubclass(kind, dict):
            items = sorted(object.items(), key=_Pair) if self._sort else object.items()
            text = '{' + ', '.join([f'{add(k)}: {add(v)}' for k, v in items]) + '}'
        elif issubclass(kind, list):
            text = f'[{", ".join([add(v) for v in object])}]'
        else:
            text = f'({", ".join([add(v) for v in object])}{"," if len(object) == 1 else ""})'
        del context[id(object)]
        return text, readable, recursive

    def _format(self, object, parts, indent, allowance, context, level):
        if id(object) in context:
            parts.append(_recursion(object))
            return
        text = self._repr(object, context, level)[0]
        if len(text) <= self._width - indent - allowance:
            parts.append(text)
            return
        layout = self._layout_of(object)
        if layout is None:
            parts.append(text)
            return
        context[id(object)] = 1
        layout(self, object, parts, indent, allowance, context, level + 1)
        del context[id(object)]

    def _layout_of(self, object):
        kind = type(object)
        method = kind.__repr__
        for types_, repr_, layout in _LAYOUTS:
            if method is repr_ and issubclass(kind, types_):
                return layout
        if dataclasses.is_dataclass(object) and not isinstance(object, type) and kind.__dataclass_params__.repr \
                and hasattr(method, '__wrapped__') and '__create_fn__' in method.__wrapped__.__qualname__:
            return PrettyPrinter._dataclass
        return None

    def _dataclass(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        parts.append(name + '(')
        items = [(f.name, getattr(object, f.name)) for f in dataclasses.fields(object) if f.repr]
        self._named(items, parts, indent, allowance, context, level)
        parts.append(')')

    def _namespace(self, object, parts, indent, allowance, context, level):
        name = 'namespace' if type(object) is types.SimpleNamespace else type(object).__name__
        indent += len(name) + 1
        parts.append(name + '(')
        self._named(list(object.__dict__.items()), parts, indent, allowance, context, level)
        parts.append(')')

    def _named(self, items, parts, indent, allowance, context, level):
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            parts.append(f'{key}=')
            if id(value) in context:
                parts.append('...')
            else:
                self._format(value, parts, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                parts.append(',\n' + ' ' * indent)

    def _dict(self, object, parts, indent, allowance, context, level):
        parts.append('{' + ' ' * (self._indent - 1))
        if object:
            items = sorted(object.items(), key=_Pair) if self._sort else object.items()
            self._pairs(list(items), parts, indent, allowance + 1, context, level)
        parts.append('}')

    def _pairs(self, items, parts, indent, allowance, context, level):
        indent += self._indent
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)[0]
            parts.append(text + ': ')
            self._format(value, parts, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                parts.append(',\n' + ' ' * indent)

    def _ordered(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        name = type(object).__name__
        parts.append(name + '(')
        self._format(list(object.items()), parts, indent + len(name) + 1, allowance + 1, context, level)
        parts.append(')')

    def _list(self, object, parts, indent, allowance, context, level):
        parts.append('[')
        self._items(object, parts, indent, allowance + 1, context, level)
        parts.append(']')

    def _tuple(self, object, parts, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        parts.append('(')
        self._items(object, parts, indent, allowance + len(end), context, level)
        parts.append(end)

    def _set(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        kind = type(object)
        if kind is set:
            start, end = '{', '}'
        else:
            start, end = kind.__name__ + '({', '})'
            indent += len(kind.__name__) + 1
        parts.append(start)
        self._items(sorted(object, key=_Key), parts, indent, allowance + len(end), context, level)
        parts.append(end)

    def _items(self, items, parts, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            parts.append(' ' * (self._indent - 1))
        items = list(items)
        separator = ',\n' + ' ' * indent
        delimiter = ''
        width = most = self._width - indent + 1
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)[0]
                size = len(text) + 2
                if width < size:
                    width = most
                    if delimiter:
                        delimiter = separator
                if width >= size:
                    width -= size
                    parts.append(delimiter + text)
                    delimiter = ', '
                    continue
            parts.append(delimiter)
            delimiter = separator
            self._format(item, parts, indent, allowance if last else 1, context, level)

    def _str(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = width = self._width - indent
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                most -= allowance
            if len(text) <= most:
                chunks.append(text)
                continue
            pieces = re.findall(r'\S*\s*', line)
            pieces.pop()
            current = ''
            limit = width
            for j, piece in enumerate(pieces):
                candidate = current + piece
                if j == len(pieces) - 1 and i == len(lines) - 1:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = piece
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            parts.append(chunks[0])
            return
        wrap = level == 1
        parts.append(('(' if wrap else '') + ('\n' + ' ' * indent).join(chunks) + (')' if wrap else ''))

    def _bytes(self, object, parts, indent, allowance, context, level):
        if len(object) <= 4:
            parts.append(repr(object))
            return
        wrap = level == 1
        if wrap:
            indent += 1
            allowance += 1
        chunks, current = [], b''
        width = self._width - indent
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            if i == last:
                width -= allowance
            if len(repr(current + part)) > width:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        parts.append(('(' if wrap else '') + ('\n' + ' ' * indent).join(chunks) + (')' if wrap else ''))

    def _bytearray(self, object, parts, indent, allowance, context, level):
        parts.append('bytearray(')
        self._bytes(bytes(object), parts, indent + 10, allowance + 1, context, level + 1)
        parts.append(')')

    def _counter(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        name = type(object).__name__
        parts.append(name + '({' + ' ' * (self._indent - 1))
        self._pairs(object.most_common(), parts, indent + len(name) + 1, allowance + 2, context, level)
        parts.append('})')

    def _defaultdict(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        name = type(object).__name__
        text = self._repr(object.default_factory, context, level)[0]
        indent += len(name) + 1
        parts.append(f'{name}({text},\n{" " * indent}')
        self._dict(object, parts, indent, allowance + 1, context, level)
        parts.append(')')

    def _deque(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        parts.append(name + '([')
        tail = '])' if object.maxlen is None else None
        if tail is not None:
            self._items(object, parts, indent, allowance + 2, context, level)
            parts.append(tail)
        else:
            self._items(object, parts, indent, 2, context, level)
            text = self._repr(object.maxlen, context, level)[0]
            parts.append(f'],\n{" " * indent}maxlen={text})')

    def _chain(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        parts.append(name + '(')
        indent += len(name) + 1
        for i, mapping in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(mapping, parts, indent, allowance + 1 if last else 1, context, level)
            parts.append(')' if last else ',\n' + ' ' * indent)

    def _proxy(self, object, parts, indent, allowance, context, level):
        parts.append('mappingproxy(')
        self._format(object.copy(), parts, indent + 13, allowance + 1, context, level)
        parts.append(')')

    def _user(self, object, parts, indent, allowance, context, level):
        self._format(object.data, parts, indent, allowance, context, level - 1)

    def _view(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        parts.append(name + '([')
        indent += len(name) + 1
        key = _Pair if name == 'dict_items' else _Key
        items = sorted(object, key=key) if self._sort and name != 'dict_values' else list(object)
        self._items(items, parts, indent, allowance + 2, context, level)
        parts.append('])')


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


_P = PrettyPrinter
_LAYOUTS = [
    (collections.OrderedDict, collections.OrderedDict.__repr__, _P._ordered),
    (collections.Counter, collections.Counter.__repr__, _P._counter),
    (collections.defaultdict, collections.defaultdict.__repr__, _P._defaultdict),
    (collections.deque, collections.deque.__repr__, _P._deque),
    (collections.ChainMap, collections.ChainMap.__repr__, _P._chain),
    (collections.UserDict, collections.UserDict.__repr__, _P._user),
    (collections.UserList, collections.UserList.__repr__, _P._user),
    (collections.UserString, collections.UserString.__repr__, _P._user),
    (dict, dict.__repr__, _P._dict), (list, list.__repr__, _P._list), (tuple, tuple.__repr__, _P._tuple),
    (set, set.__repr__, _P._set), (frozenset, frozenset.__repr__, _P._set), (str, str.__repr__, _P._str),
    (bytes, bytes.__repr__, _P._bytes), (bytearray, bytearray.__repr__, _P._bytearray),
    (types.MappingProxyType, types.MappingProxyType.__repr__, _P._proxy),
    (types.SimpleNamespace, types.SimpleNamespace.__repr__, _P._namespace),
    (type({}.keys()), type({}.keys()).__repr__, _P._view), (type({}.values()), type({}.values()).__repr__, _P._view),
    (type({}.items()), type({}.items()).__repr__, _P._view),
]
