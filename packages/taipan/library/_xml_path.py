"""Finds elements by paths, a part of XPath."""

from functools import lru_cache


def _parts(tag):
    """The namespace and the local name of a tag."""
    if tag[:1] == '{' and '}' in tag:
        space, _, local = tag[1:].rpartition('}')
        return space, local
    return '', tag


class _Tag:
    """The tag that is looked for; its namespace and its local name may be stars."""

    def __init__(self, tag):
        self.space, self.local = _parts(tag)
        self.is_any = tag == '*'
        self.has_star = '*' in (self.space, self.local)
        self.whole = tag if self.space else self.local

    def fits(self, element):
        # The tag of a comment is no text: only a lone star finds comments.
        tag = element.tag
        if self.is_any:
            return True
        if not self.has_star:
            return tag == self.whole
        if not isinstance(tag, str):
            return False
        space, local = _parts(tag)
        return self.space in ('*', space) and self.local in ('*', local)


class _Context:
    """The tree that is searched."""

    def __init__(self, root):
        self.root = root
        self.parents = None

    def parent(self, element):
        # Elements do not know their parents, and few paths ask for them.
        if self.parents is None:
            self.parents = {}
            for above in self.root.iter():
                self.parents.update((child, above) for child in above)
        return self.parents.get(element)


class _Self:
    def select(self, context, elements):
        return elements


class _Child:
    def __init__(self, tag):
        self.tag = _Tag(tag)

    def select(self, context, elements):
        for element in elements:
            yield from filter(self.tag.fits, element)


class _Descendants:
    def __init__(self, tag):
        self.tag = _Tag(tag)

    def select(self, context, elements):
        for element in elements:
            for below in element.iter():
                if below is not element and self.tag.fits(below):
                    yield below


class _Parent:
    def select(self, context, elements):
        done = set()
        for element in elements:
            parent = context.parent(element)
            if parent is not None and parent not in done:
                done.add(parent)
                yield parent


class _Filter:
    """A step that keeps some of the elements."""

    def select(self, context, elements):
        return (element for element in elements if self.keeps(context, element))


class _HasAttribute(_Filter):
    def __init__(self, name):
        self.name = name

    def keeps(self, context, element):
        return element.get(self.name) is not None


class _AttributeIs(_Filter):
    def __init__(self, name, text, is_equal):
        self.name, self.text, self.is_equal = name, text, is_equal

    def keeps(self, context, element):
        value = element.get(self.name)
        return value is not None and (value == self.text) == self.is_equal


class _TextIs(_Filter):
    def __init__(self, text, is_equal):
        self.text, self.is_equal = text, is_equal

    def keeps(self, context, element):
        return (''.join(element.itertext()) == self.text) == self.is_equal


class _HasChild(_Filter):
    def __init__(self, tag):
        self.children = _Child(tag)

    def keeps(self, context, element):
        return any(True for child in self.children.select(context, [element]))


class _ChildTextIs(_Filter):
    def __init__(self, tag, text, is_equal):
        self.children, self.texts = _Child(tag), _TextIs(text, is_equal)

    def keeps(self, context, element):
        return any(self.texts.keeps(context, child) for child in self.children.select(context, [element]))


class _Place(_Filter):
    """Keeps what has an index among the elements of its tag in its parent."""

    def keeps(self, context, element):
        parent = context.parent(element)
        if parent is None:
            return False
        alike = parent.findall(element.tag)
        return -len(alike) <= self.index < len(alike) and alike[self.index] is element


class _At(_Place):
    def __init__(self, position):
        if position < 1:
            raise SyntaxError('XPath position >= 1 expected')
        self.index = position - 1


class _Last(_Place):
    def __init__(self, offset=None):
        if offset is not None and offset >= 0:
            raise SyntaxError('XPath offset from last() must be negative')
        self.index = (offset or 0) - 1


class _Scanner:
    """Reads a path from its start to its end, and makes its steps."""

    def __init__(self, path, namespaces):
        self.path, self.namespaces = path, namespaces
        self.position = 0

    def peek(self):
        """The next character that means something, or an empty text at the end."""
        while self.position < len(self.path):
            char = self.path[self.position]
            # An exclamation mark means something only in '!='.
            if not (char.isspace() or char == '!' and self.path[self.position + 1:self.position + 2] != '='):
                return char
            self.position += 1
        return ''

    def take(self, sign):
        """Says whether a sign comes next, and goes past it."""
        self.peek()
        is_next = self.path.startswith(sign, self.position)
        if is_next:
            self.position += len(sign)
        return is_next

    def quote_end(self):
        """Where the quoted text that comes next ends, or -1 if none comes."""
        quote = self.peek()
        return self.path.find(quote, self.position + 1) if quote in ("'", '"') else -1

    def quoted(self):
        end = self.quote_end()
        if end < 0:
            return None
        text = self.path[self.position + 1:end]
        self.position = end + 1
        return text

    def is_in_name(self, index):
        return index < len(self.path) and self.path[index] not in '/[]()@!=' and not self.path[index].isspace()

    def name(self, is_attribute=False):
        """The name that comes next, with its namespace in braces, or None."""
        char = self.peek()
        # A quote that nothing closes is a part of a name.
        if not char or char in '.*:' or self.quote_end() >= 0:
            return None
        start = end = self.position
        if char == '{':
            # A namespace may have any characters, but a name must follow it.
            brace = self.path.find('}', start)
            if brace > start + 1 and self.is_in_name(brace + 1):
                end = brace + 1
        while self.is_in_name(end):
            end += 1
        if end == start:
            return None
        self.position = end
        return self.expanded(self.path[start:end], is_attribute)

    def expanded(self, name, is_attribute):
        if name[0] == '{':
            return name
        prefix, colon, local = name.partition(':')
        if colon:
            if prefix not in self.namespaces:
                raise SyntaxError(f'prefix {prefix!r} not found in prefix map')
            return f'{{{self.namespaces[prefix]}}}{local}'
        default = self.namespaces.get('')
        return f'{{{default}}}{name}' if default and not is_attribute else name

    def tag(self):
        return '*' if self.take('*') else self.name()

    def steps(self):
        steps = []
        while self.peek():
            steps.append(self.step())
            # Two slashes are a step, one slash is only between steps.
            if self.peek() == '/' and not self.path.startswith('//', self.position):
                self.position += 1
        return steps

    def step(self):
        if self.take('//'):
            if not self.peek():
                raise SyntaxError('invalid path')
            tag = self.tag()
            if tag is None:
                raise SyntaxError('invalid descendant')
            return _Descendants(tag)
        if self.take('['):
            return self.predicate()
        if self.take('..'):
            return _Parent()
        if self.take('.'):
            return _Self()
        tag = self.tag()
        if tag is None:
            raise SyntaxError('invalid path')
        return _Child(tag)

    def predicate(self):
        if self.take('@'):
            return self.about_attribute()
        if self.take('.'):
            compared = self.comparison()
            self.end_predicate(compared is not None)
            return _TextIs(*compared)
        # A default namespace comes before numbers and 'last' too, which makes them names, as in CPython.
        name = self.name()
        if name is None:
            self.refuse_predicate()
        if self.take('()'):
            return self.about_last(name)
        if name.removeprefix('-').isdecimal():
            self.end_predicate()
            return _At(int(name))
        return self.about_child(name)

    def about_attribute(self):
        name = self.name(is_attribute=True)
        compared = self.comparison()
        self.end_predicate(name is not None)
        return _AttributeIs(name, *compared) if compared else _HasAttribute(name)

    def about_child(self, tag):
        compared = self.comparison()
        self.end_predicate()
        return _ChildTextIs(tag, *compared) if compared else _HasChild(tag)

    def about_last(self, function):
        offset = self.name()
        self.end_predicate()
        if function != 'last':
            raise SyntaxError('unsupported function')
        if offset is None:
            return _Last()
        try:
            offset = int(offset)
        except ValueError:
            raise SyntaxError('unsupported expression') from None
        return _Last(offset)

    def comparison(self):
        """The text that something is compared with and whether they should be equal, or None."""
        is_equal = self.take('=')
        if not is_equal and not self.take('!='):
            return None
        text = self.quoted()
        if text is None:
            self.refuse_predicate()
        return text, is_equal

    def end_predicate(self, is_valid=True):
        if not is_valid or not self.take(']'):
            self.refuse_predicate()

    def refuse_predicate(self):
        # An unknown prefix in what is left of the predicate is told first.
        while self.peek() not in ('', ']'):
            if self.quoted() is None and self.name() is None:
                self.position += 1
        raise SyntaxError('invalid predicate')


@lru_cache(maxsize=100)
def _parse(path, namespaces):
    """The steps of a path, which are the same for any element."""
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    if path[-1:] == '/':
        path += '*'
    return _Scanner(path, dict(namespaces)).steps()


def iterfind(element, path, namespaces=None):
    """The elements that a path leads to from an element."""
    pairs = namespaces.items() if namespaces else ()
    steps = _parse(path, tuple((prefix or '', uri) for prefix, uri in pairs))
    context, elements = _Context(element), (element,)
    for step in steps:
        elements = step.select(context, elements)
    return iter(elements)
