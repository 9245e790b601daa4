"""Trees of elements read from XML, made by hand, searched and written (library reference, xml.etree.ElementTree)."""

import io as _io
import sys as _sys

import _xml_path
import _xml_reader
from _types import _name_with_module
from _xml_writer import _escape_attrib, _escape_cdata, _namespace_map, indent, register_namespace, write_tree

__all__ = ['Comment', 'Element', 'ElementTree', 'PI', 'ParseError', 'ProcessingInstruction', 'QName',
           'SubElement', 'TreeBuilder', 'VERSION', 'XML', 'XMLID', 'XMLParser', 'XMLPullParser', 'dump',
           'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse', 'parse', 'register_namespace', 'tostring',
           'tostringlist']

VERSION = '1.3.0'


class ParseError(SyntaxError):
    """A text that is no XML: its `code` is a number of Expat's, its `position` a line and a column."""


def _check_element(function, obj):
    if not isinstance(obj, Element):
        raise TypeError(f'{function} must be xml.etree.ElementTree.Element, not {type(obj).__name__}')


class Element:
    """An element: a tag, a dict of attributes, a text, children, and the text behind its end, its tail."""

    def __init__(self, tag, attrib={}, /, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f'Element() argument 2 must be dict, not {type(attrib).__name__}')
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f'<Element {self.tag!r} at 0x{id(self):x}>'

    def makeelement(self, tag, attrib, /):
        """A new element of the same class."""
        return self.__class__(tag, attrib)

    def __copy__(self):
        result = self.makeelement(self.tag, self.attrib)
        result.text, result.tail = self.text, self.tail
        result._children = self._children[:]
        return result

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.makeelement(deepcopy(self.tag, memo), deepcopy(self.attrib, memo))
        result.text, result.tail = self.text, self.tail
        result._children = [deepcopy(child, memo) for child in self._children]
        return result

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        from warnings import warn
        warn("Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or "
             "'elem is not None' test instead.", DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError('child index out of range') from None
        except TypeError:
            raise TypeError('element indices must be integers') from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for one in element:
                if not isinstance(one, Element):
                    raise TypeError(f'expected an Element, not "{type(one).__name__}"')
        elif not isinstance(element, Element):
            raise TypeError(f'expected an Element, not "{type(element).__name__}"')
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def append(self, subelement, /):
        """Adds a child."""
        _check_element('append() argument 1', subelement)
        self._children.append(subelement)

    def extend(self, elements, /):
        """Adds children."""
        try:
            elements = list(elements)
        except TypeError:
            raise TypeError("'elements' must be an iterable") from None
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f'expected an Element, not "{type(element).__name__}"')
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Puts a child before the one at an index."""
        _check_element('insert() argument 2', subelement)
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Takes a child away."""
        _check_element('remove() argument 1', subelement)
        for i, child in enumerate(self._children):
            if child is subelement or child == subelement:
                del self._children[i]
                return
        raise ValueError('Element.remove(x): element not found')

    def find(self, path, namespaces=None):
        """The first element that a path leads to, or None."""
        return next(_xml_path.iterfind(self, path, namespaces), None)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that a path leads to."""
        found = self.find(path, namespaces)
        return default if found is None else '' if found.text is None else found.text

    def findall(self, path, namespaces=None):
        """The elements that a path leads to."""
        return list(_xml_path.iterfind(self, path, namespaces))

    def iterfind(self, path, namespaces=None):
        """The elements that a path leads to, one by one."""
        return _xml_path.iterfind(self, path, namespaces)

    def clear(self):
        """Takes everything away but the tag."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        """The value of an attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Gives an attribute a value."""
        self.attrib[key] = value

    def keys(self):
        """The names of the attributes."""
        return list(self.attrib)

    def items(self):
        """The names and values of the attributes."""
        return list(self.attrib.items())

    def iter(self, tag=None):
        """The element and all below it, those of a tag alone if there is one."""
        if tag == '*':
            tag = None
        open_elements = [self]
        while open_elements:
            element = open_elements.pop()
            if tag is None or element.tag == tag:
                yield element
            open_elements.extend(reversed(element._children))

    def itertext(self):
        """The texts in the element, in order."""
        if self.text:
            yield self.text
        for child in self._children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


_name_with_module(Element)


def SubElement(parent, tag, attrib={}, /, **extra):
    """A new element that is the last child of another."""
    _check_element('SubElement() argument 1', parent)
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """A comment, which can stand among elements."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An instruction, which can stand among elements."""
    element = Element(ProcessingInstruction)
    element.text = f'{target} {text}' if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with a namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f'{{{text_or_uri}}}{tag}' if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<QName {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)

    def __lt__(self, other):
        return self.text < (other.text if isinstance(other, QName) else other)

    def __le__(self, other):
        return self.text <= (other.text if isinstance(other, QName) else other)

    def __gt__(self, other):
        return self.text > (other.text if isinstance(other, QName) else other)

    def __ge__(self, other):
        return self.text >= (other.text if isinstance(other, QName) else other)


def iselement(element):
    """Whether this can be an element."""
    return hasattr(element, 'tag')


class ElementTree:
    """A document: an element with all below it."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f'expected an Element, not {type(element).__name__}')
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The element at the top."""
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError(f'expected an Element, not {type(element).__name__}')
        self._root = element

    def parse(self, source, parser=None):
        """Reads a document from a file. Returns its element at the top."""
        if not hasattr(source, 'read'):
            with open(source, 'rb') as file:
                return self.parse(file, parser)
        if parser is None:
            parser = XMLParser()
        while data := source.read(65536):
            parser.feed(data)
        self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        """All elements, or those of a tag."""
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] != '/':
            return path
        from warnings import warn
        warn('This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the current '
             f"behaviour, change it to {'.' + path!r}", FutureWarning, stacklevel=3)
        return '.' + path

    def find(self, path, namespaces=None):
        """The first element that a path leads to, or None."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that a path leads to."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """The elements that a path leads to."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """The elements that a path leads to, one by one."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Writes the document to a file, as text if the encoding is 'unicode'."""
        if self._root is None:
            raise TypeError('ElementTree not initialized')
        encoding = encoding or ('utf-8' if method == 'c14n' else 'us-ascii')
        text = write_tree(self._root, encoding, xml_declaration, default_namespace, method or 'xml', short_empty_elements)
        if not hasattr(file_or_filename, 'write'):
            with open(file_or_filename, 'wb') as file:
                file.write(text.encode('utf-8' if encoding.lower() == 'unicode' else encoding, 'xmlcharrefreplace'))
        elif encoding.lower() == 'unicode':
            file_or_filename.write(text)
        else:
            file_or_filename.write(text.encode(encoding, 'xmlcharrefreplace'))


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    """An element as XML: bytes, or text if the encoding is 'unicode'."""
    stream = _io.StringIO() if encoding == 'unicode' else _io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
                               method=method, short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
                 short_empty_elements=True):
    """An element as XML, in a list."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Prints an element as XML."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(_sys.stdout, encoding='unicode')
    tail = elem.getroot().tail
    if not tail or tail[-1] != '\n':
        _sys.stdout.write('\n')


class TreeBuilder:
    """Makes a tree of starts and ends of elements, and of texts."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._factory = element_factory or Element
        self._comment_factory, self._pi_factory = comment_factory or Comment, pi_factory or ProcessingInstruction
        self.insert_comments, self.insert_pis = insert_comments, insert_pis
        self._data, self._open, self._root, self._last, self._is_tail = [], [], None, None, False

    def close(self):
        """The element at the top."""
        if self._open or self._root is None:
            raise AssertionError('missing end tags' if self._open else 'missing toplevel element')
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                setattr(self._last, 'tail' if self._is_tail else 'text', ''.join(self._data))
            self._data = []

    def data(self, data, /):
        """Adds a text."""
        self._data.append(data)

    def start(self, tag, attrs, /):
        """Begins an element. Returns it."""
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._is_tail = False
        return element

    def end(self, tag, /):
        """Ends an element. Returns it."""
        self._flush()
        self._last = self._open.pop()
        self._is_tail = True
        return self._last

    def comment(self, text, /):
        """Makes a comment, which goes into the tree if the builder was told so."""
        return self._single(self._comment_factory(text), self.insert_comments)

    def pi(self, target, text=None, /):
        """Makes an instruction, which goes into the tree if the builder was told so."""
        return self._single(self._pi_factory(target, text), self.insert_pis)

    def _single(self, element, is_inserted):
        if is_inserted:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._is_tail = True
        return element


class _Handler:
    """Passes on what a reader finds to a target, as far as that has methods for it."""

    def __init__(self, target):
        for name in ('start', 'end', 'data', 'comment', 'pi', 'doctype', 'start_ns', 'end_ns'):
            setattr(self, name, getattr(target, name, self._ignore))

    def _ignore(self, *args):
        pass


class XMLParser:
    """Is fed with XML, and has a target make something of it: a tree, if there is none of the program's own."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = 'Expat 2.7.3'
        self._reader = _xml_reader.Reader(_Handler(self.target), encoding)

    def _report(self, fault):
        code, message, line, column = fault.args
        error = ParseError(message)
        error.code, error.position = code, (line, column)
        return error

    def feed(self, data, /):
        """Reads what is complete."""
        if not isinstance(data, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        try:
            self._reader.feed(data if isinstance(data, str) else bytes(data))
        except _xml_reader.Fault as fault:
            raise self._report(fault) from None

    def flush(self):
        """Does nothing: what is complete was read."""

    def close(self):
        """Reads the rest. Returns what the target made of everything."""
        try:
            self._reader.close()
        except _xml_reader.Fault as fault:
            raise self._report(fault) from None
        close = getattr(self.target, 'close', None)
        return None if close is None else close()


def XML(text, parser=None):
    """The tree of a text."""
    if parser is None:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    """The tree of a text in pieces."""
    if parser is None:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    """The tree of a text, and a dict of the elements with an attribute `id`."""
    tree = XML(text, parser)
    return tree, {element.get('id'): element for element in tree.iter() if element.get('id')}


def parse(source, parser=None):
    """The document in a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class _Events(TreeBuilder):
    """Makes a tree, and notes what happens on the way."""

    def __init__(self, wanted, insert_comments=False, insert_pis=False):
        super().__init__(insert_comments=insert_comments, insert_pis=insert_pis)
        self.queue = []
        for name in wanted:
            if name not in ('start', 'end', 'comment', 'pi', 'start-ns', 'end-ns'):
                raise ValueError(f'unknown event {name!r}')
        self._wanted = frozenset(wanted)

    def _note(self, name, value):
        if name in self._wanted:
            self.queue.append((name, value))
        return value

    def start(self, tag, attrs):
        return self._note('start', super().start(tag, attrs))

    def end(self, tag):
        return self._note('end', super().end(tag))

    def comment(self, text):
        return self._note('comment', super().comment(text))

    def pi(self, target, text=None):
        return self._note('pi', super().pi(target, text))

    def start_ns(self, prefix, uri):
        self._note('start-ns', (prefix, uri))

    def end_ns(self, prefix):
        self._note('end-ns', None)


class XMLPullParser:
    """Is fed with XML, and asked for what happened in it so far."""

    def __init__(self, events=None, *, _parser=None):
        self._builder = _Events(events if events is not None else ('end',))
        self._parser = XMLParser(target=self._builder)
        self._error = None

    def feed(self, data):
        """Reads what is complete."""
        if self._parser is None:
            raise ValueError('feed() called after end of stream')
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._builder.queue.append(error)

    def close(self):
        """Reads the rest."""
        self._root = self._parser.close()
        self._parser = None

    def read_events(self):
        """What happened that was not asked for yet: pairs of a name and an element."""
        while self._builder.queue:
            event = self._builder.queue.pop(0)
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        """Does nothing: what is complete was read."""


class _Iterparse:
    """What happens in a document, one thing after the other; `root` is the tree once all is read."""

    def __init__(self, file, events):
        self._file, self._pull, self.root = file, XMLPullParser(events), None
        self._found = self._run()

    def _run(self):
        while data := self._file.read(16 * 1024):
            self._pull.feed(data)
            yield from self._pull.read_events()
        self._pull.close()
        yield from self._pull.read_events()
        self.root = self._pull._root

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._found)

    def close(self):
        self._found.close()


def iterparse(source, events=None, parser=None):
    """Reads a file, and tells what happens in it: pairs of a name and an element."""
    return _Iterparse(source if hasattr(source, 'read') else open(source, 'rb'), events)
