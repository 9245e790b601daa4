"""Finds elements by paths, a part of XPath."""

import re

_token = re.compile(r'''('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+''')
_cache = {}


def _tokens(pattern, namespaces):
    """Pairs of a sign and a name, one of which is empty; names have their namespaces in braces."""
    default = namespaces.get('') if namespaces else None
    is_attribute = False
    for found in _token.finditer(pattern):
        text, sign, name = found.groups()
        if text is not None:
            yield text, ''
        elif sign is not None:
            yield sign, ''
            is_attribute = sign == '@'
        elif name is not None:
            if name[0] != '{':
                prefix, colon, local = name.partition(':')
                if colon:
                    if not namespaces or prefix not in namespaces:
                        raise SyntaxError(f'prefix {prefix!r} not found in prefix map')
                    name = f'{{{namespaces[prefix]}}}{local}'
                elif default and not is_attribute:
                    name = f'{{{default}}}{name}'
            yield '', name
            is_attribute = False


def _matcher(tag):
    """Says whether an element has a tag, which may have a star for its namespace or name."""
    if tag in ('*', '{*}*'):
        return lambda element: tag == '*' or isinstance(element.tag, str)
    if tag == '{}*':
        return lambda element: isinstance(element.tag, str) and element.tag[:1] != '{'
    if tag.startswith('{*}'):
        end, local = tag[2:], tag[3:]
        return lambda element: isinstance(element.tag, str) and (element.tag == local or element.tag.endswith(end))
    if tag.endswith('}*'):
        start = tag[:-1]
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(start)
    if tag.startswith('{}'):
        tag = tag[2:]
    return lambda element: element.tag == tag


class _Context:
    """Knows the parents of elements, once they are asked for."""

    def __init__(self, root):
        self._root, self._parents = root, None

    @property
    def parents(self):
        if self._parents is None:
            self._parents = {child: parent for parent in self._root.iter() for child in parent}
        return self._parents


def _children(tag):
    matches = _matcher(tag)
    return lambda context, found: (child for element in found for child in element if matches(child))


def _descendants(tag):
    matches = _matcher(tag)
    return lambda context, found: (below for element in found for below in element.iter()
                                   if below is not element and matches(below))


def _parents(context, found):
    seen = set()
    for element in found:
        parent = context.parents.get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _predicate(step, following):
    """What is in brackets: keeps some of what was found."""
    signature, values = '', []
    while True:
        token = following()
        if token is None:
            raise SyntaxError('invalid predicate')
        sign, name = token
        if sign == ']':
            break
        if sign[:1] in ('"', "'") and sign:
            signature += "'"
            values.append(sign[1:-1])
        else:
            signature += sign or '-'
            values.append(name)
    if signature == '@-':
        return lambda context, found: (e for e in found if e.get(values[1]) is not None)
    if signature == "@-='":
        return lambda context, found: (e for e in found if e.get(values[1]) == values[-1])
    if signature == "@-!='":
        return lambda context, found: (e for e in found if e.get(values[1]) not in (None, values[-1]))
    if signature == '-' and not re.fullmatch(r'-?\d+', values[0]):
        return lambda context, found: (e for e in found if e.find(values[0]) is not None)
    if signature in (".='", "-='", ".!='", "-!='") and not re.fullmatch(r'-?\d+', values[0]):
        tag, wanted, is_equal = values[0], values[-1], '!' not in signature
        if signature[0] == '.':
            return lambda context, found: (e for e in found if (''.join(e.itertext()) == wanted) == is_equal)
        return lambda context, found: (
            e for e in found if any((''.join(c.itertext()) == wanted) == is_equal for c in e.iterfind(tag)))
    if signature in ('-', '-()', '-()-'):
        return _position(signature, values)
    raise SyntaxError('invalid predicate')


def _position(signature, values):
    if signature == '-':
        index = int(values[0]) - 1
        if index < 0:
            raise SyntaxError('XPath position >= 1 expected')
    else:
        if values[0] != 'last':
            raise SyntaxError('unsupported function')
        index = -1
        if signature == '-()-':
            try:
                index = int(values[2]) - 1
            except ValueError:
                raise SyntaxError('unsupported expression') from None
            if index > -2:
                raise SyntaxError('XPath offset from last() must be negative')

    def select(context, found):
        for element in found:
            parent = context.parents.get(element)
            if parent is None:
                continue
            siblings = list(parent.findall(element.tag))
            if -len(siblings) <= index < len(siblings) and siblings[index] is element:
                yield element
    return select


def _compile(path, namespaces):
    """The steps of a path, each of which makes found elements of found elements."""
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    if path[-1:] == '/':
        path += '*'
    tokens = _tokens(path, namespaces)
    following = lambda: next(tokens, None)
    steps, token = [], following()
    while token is not None:
        sign, name = token
        if name or sign == '*':
            steps.append(_children(name or '*'))
        elif sign == '..':
            steps.append(_parents)
        elif sign == '//':
            token = following()
            if token is None:
                raise SyntaxError('invalid path')
            if token[0] not in ('', '*'):
                raise SyntaxError('invalid descendant')
            steps.append(_descendants(token[1] or '*'))
        elif sign == '[':
            steps.append(_predicate(steps, following))
        elif sign != '.':
            raise SyntaxError('invalid path')
        token = following()
        if token is not None and token[0] == '/':
            token = following()
            if token is None:
                break
    return steps


def iterfind(element, path, namespaces=None):
    """The elements that a path leads to from an element."""
    key = (path, tuple(sorted((k or '', v) for k, v in namespaces.items())) if namespaces else None)
    if key not in _cache:
        if namespaces and None in namespaces:
            namespaces = {'' if k is None else k: v for k, v in namespaces.items()}
        if len(_cache) > 100:
            _cache.clear()
        _cache[key] = _compile(path, namespaces)
    context, found = _Context(element), (element,)
    for step in _cache[key]:
        found = step(context, found)
    return iter(found)
