"""Writes trees of elements as XML, as HTML, or as text."""

import re as _re

_namespace_map = {
    'http://www.w3.org/XML/1998/namespace': 'xml',
    'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs',
    'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc',
}

HTML_EMPTY = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta',
              'param', 'source', 'track', 'wbr'}


def register_namespace(prefix, uri):
    """Says which prefix is written for a namespace."""
    if _re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for known, other in list(_namespace_map.items()):
        if known == uri or other == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def _refuse(value):
    raise TypeError(f'cannot serialize {value!r} (type {type(value).__name__})')


def _escape_cdata(text):
    if not isinstance(text, str):
        _refuse(text)
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def _escape_attrib(text):
    if not isinstance(text, str):
        _refuse(text)
    text = _escape_cdata(text).replace('"', '&quot;')
    return text.replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#09;')


def _escape_html(text):
    if not isinstance(text, str):
        _refuse(text)
    return text.replace('&', '&amp;').replace('>', '&gt;').replace('"', '&quot;')


class _Names:
    """The names in a tree as they are written, and the prefixes that they need."""

    def __init__(self, root, default_namespace):
        self.qnames, self.prefixes, self._default = {None: None}, {}, default_namespace
        if default_namespace:
            self.prefixes[default_namespace] = ''
        for element in root.iter():
            tag = element.tag
            if isinstance(tag, str):
                self._add(tag, tag)
            elif hasattr(tag, 'text') and not callable(tag):
                self._add(tag.text, tag.text)
            elif tag is not None and not callable(tag):
                _refuse(tag)
            for key, value in element.items():
                key = getattr(key, 'text', key)
                self._add(key, key)
                if hasattr(value, 'text') and not isinstance(value, str):
                    self._add(value.text, value.text)
            if hasattr(element.text, 'text'):
                self._add(element.text.text, element.text.text)

    def _add(self, key, qname):
        if key in self.qnames:
            return
        if not isinstance(qname, str):
            _refuse(qname)
        if qname[:1] == '{':
            uri, tag = qname[1:].rsplit('}', 1)
            prefix = self.prefixes.get(uri)
            if prefix is None:
                prefix = _namespace_map.get(uri)
                if prefix is None:
                    prefix = f'ns{len(self.prefixes)}'
                if prefix != 'xml':
                    self.prefixes[uri] = prefix
            self.qnames[key] = f'{prefix}:{tag}' if prefix else tag
        elif self._default:
            raise ValueError('cannot use non-qualified names with default_namespace option')
        else:
            self.qnames[key] = qname

    def written(self, name):
        """A name, or the text of a QName, as it is written."""
        return self.qnames[getattr(name, 'text', name)]


def _write(out, element, names, is_html, short_empty, is_root):
    from xml.etree.ElementTree import Comment, ProcessingInstruction, QName
    tag, text = element.tag, element.text
    if tag is Comment:
        out.append(f'<!--{_escape_cdata(text) if is_html else text}-->')
    elif tag is ProcessingInstruction:
        out.append(f'<?{_escape_cdata(text) if is_html else text}?>')
    elif tag is None:
        if text:
            out.append(_escape_cdata(text))
        for child in element:
            _write(out, child, names, is_html, short_empty, False)
    else:
        name = names.written(tag)
        out.append(f'<{name}')
        escape = _escape_html if is_html else _escape_attrib
        if is_root:
            for uri, prefix in sorted(names.prefixes.items(), key=lambda pair: pair[1]):
                out.append(f' xmlns{":" + prefix if prefix else ""}="{escape(uri)}"')
        for key, value in element.items():
            value = names.written(value) if isinstance(value, QName) else escape(value)
            out.append(f' {names.written(key)}="{value}"')
        lower = name.lower()
        if not is_html and short_empty and not text and not len(element):
            out.append(' />')
        else:
            out.append('>')
            if text:
                if isinstance(text, QName):
                    out.append(names.written(text))
                else:
                    out.append(text if is_html and lower in ('script', 'style') else _escape_cdata(text))
            for child in element:
                _write(out, child, names, is_html, short_empty, False)
            if not is_html or lower not in HTML_EMPTY:
                out.append(f'</{name}>')
    if element.tail:
        out.append(_escape_cdata(element.tail))


def write_tree(root, encoding, xml_declaration, default_namespace, method, short_empty_elements):
    """The text of a tree, with a declaration if it needs one."""
    out = []
    lower = encoding.lower()
    if method == 'xml' and (xml_declaration or xml_declaration is None
                            and lower not in ('unicode', 'us-ascii', 'utf-8')):
        out.append(f"<?xml version='1.0' encoding='{'utf-8' if lower == 'unicode' else encoding}'?>\n")
    if method == 'text':
        out.extend(root.itertext())
        out.append(root.tail or '')
    elif method in ('xml', 'html'):
        _write(out, root, _Names(root, default_namespace), method == 'html', short_empty_elements, True)
    elif method == 'c14n':
        raise NotImplementedError('Taipan does not support canonical XML yet')
    else:
        raise ValueError(f'unknown method {method!r}')
    return ''.join(out)


def indent(tree, space='  ', level=0):
    """Puts line ends and spaces between elements, so that the tree is pleasant to read."""
    tree = tree.getroot() if hasattr(tree, 'getroot') else tree
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    # Elements whose children are yet to be placed, each with the line end that comes before its own tags.
    waiting = [(tree, '\n' + level * space)]
    while waiting:
        element, outer = waiting.pop()
        if not len(element):
            continue
        inner = outer + space
        if not element.text or not element.text.strip():
            element.text = inner
        last = element[-1]
        for child in element:
            if not child.tail or not child.tail.strip():
                # What follows the last child is the end tag of the element.
                child.tail = outer if child is last else inner
            waiting.append((child, inner))
