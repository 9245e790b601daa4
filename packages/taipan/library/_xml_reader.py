"""Reads XML and says what it meets: starts and ends of elements, texts, comments, instructions."""

import re

_NAME_START = r'A-Za-z_:\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f' \
    r'\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff'
_name = re.compile(f'[{_NAME_START}][{_NAME_START}0-9.\u00b7\u0300-\u036f\u203f\u2040-]*')
_space = re.compile('[ \t\n]*')
_illegal = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]')
_reference = re.compile(f'&(?:#([0-9]+)|#x([0-9a-fA-F]+)|({_name.pattern}));')
_declaration = re.compile(r'''<\?xml\s+version\s*=\s*(["'])[0-9.]+\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\2)?'''
                          r'''(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>''')
_entity = re.compile(r'''<!ENTITY\s+([\w:.-]+)\s+(["'])(.*?)\2\s*>''', re.S)
_sequence = re.compile(r'''"[^"]*"|'[^']*'|<!--.*?-->|<\?.*?\?>|[\[\]<>]''', re.S)

_XML = 'http://www.w3.org/XML/1998/namespace'
_KNOWN = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}

# The numbers of faults are those of Expat.
SYNTAX, NO_ELEMENT, INVALID, UNCLOSED, MISMATCHED, DUPLICATE, JUNK, UNDEFINED = 2, 3, 4, 5, 7, 8, 9, 11
BAD_NUMBER, MISPLACED, UNKNOWN_ENCODING, UNCLOSED_CDATA, UNBOUND = 14, 17, 18, 20, 27
_TEXTS = {
    SYNTAX: 'syntax error', NO_ELEMENT: 'no element found', INVALID: 'not well-formed (invalid token)',
    UNCLOSED: 'unclosed token', MISMATCHED: 'mismatched tag', DUPLICATE: 'duplicate attribute',
    JUNK: 'junk after document element', UNDEFINED: 'undefined entity', BAD_NUMBER: 'reference to invalid character number',
    MISPLACED: 'XML or text declaration not at start of entity', UNKNOWN_ENCODING: 'unknown encoding',
    UNCLOSED_CDATA: 'unclosed CDATA section', UNBOUND: 'unbound prefix',
}


class Fault(Exception):
    """What is wrong, and where: a number, a text, a line and a column."""


class _Incomplete(Exception):
    """More text is needed."""


class Reader:
    """Is fed with text or bytes, and calls the methods of a handler for what it finds."""

    def __init__(self, handler, encoding=None):
        self._handler, self._encoding = handler, encoding
        self._bytes = b''
        self._text, self._at = '', 0
        self._open, self._seen_root = [], False
        self._scopes = [{'xml': _XML, '': None}]
        self._entities = dict(_KNOWN)
        self._carriage = False

    def feed(self, data):
        """Reads what is complete in the data so far."""
        if isinstance(data, str):
            self._add(data)
        else:
            self._bytes += data
            if not self._decode(False):
                return
        self._scan(False)

    def close(self):
        """Reads the rest."""
        if self._bytes:
            self._decode(True)
        if self._carriage:
            self._text += '\n'
            self._carriage = False
        self._scan(True)
        if self._open or not self._seen_root:
            self._fail(NO_ELEMENT, len(self._text))

    def _decode(self, is_last):
        data = self._bytes
        if self._encoding is None:
            if not is_last and len(data) < 4:
                return False
            if data[:2] in (b'\xff\xfe', b'\xfe\xff'):
                self._encoding = 'utf-16'
            elif data[:3] == b'\xef\xbb\xbf':
                self._encoding = 'utf-8-sig'
            elif data[:5] == b'<?xml':
                end = data.find(b'?>')
                if end < 0 and not is_last:
                    return False
                found = re.search(rb'''encoding\s*=\s*["']([\w.-]+)''', data[:end])
                self._encoding = found.group(1).decode() if found else 'utf-8'
            else:
                self._encoding = 'utf-8'
        try:
            text = data.decode(self._encoding)
            rest = b''
        except UnicodeDecodeError as error:
            # The last character may be incomplete.
            if is_last or error.start < len(data) - 4:
                self._add(data[:error.start].decode(self._encoding))
                self._scan(False)
                self._fail(INVALID, len(self._text))
            text, rest = data[:error.start].decode(self._encoding), data[error.start:]
        except LookupError:
            self._fail(UNKNOWN_ENCODING, data.find(self._encoding.encode()))
        self._bytes = rest
        self._add(text)
        return True

    def _add(self, text):
        if self._carriage:
            text = '\r' + text
        self._carriage = text.endswith('\r')
        if self._carriage:
            text = text[:-1]
        if '\r' in text:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._text += text

    def _fail(self, code, at):
        line = self._text.count('\n', 0, at) + 1
        column = at - (self._text.rfind('\n', 0, at) + 1)
        raise Fault(code, f'{_TEXTS[code]}: line {line}, column {column}', line, column)

    def _scan(self, is_last):
        text = self._text
        if self._at == 0 and text.startswith('\ufeff'):
            self._text = text = text[1:]
        while self._at < len(text):
            try:
                self._at = self._token(text, self._at, is_last)
            except _Incomplete:
                if is_last:
                    if text.startswith('<![CDATA[', self._at):
                        self._fail(UNCLOSED_CDATA, len(text))
                    self._fail(UNCLOSED, self._at)
                return

    def _token(self, text, at, is_last):
        """Reads what begins there. Returns where it ends."""
        if text[at] != '<':
            end = text.find('<', at)
            if end < 0:
                end = len(text)
                # What may go on waits, but for an entity that cannot be complete.
                if not is_last and '&' in text[at:]:
                    raise _Incomplete
            return self._characters(text, at, end)
        if text.startswith('<!--', at):
            return self._comment(text, at)
        if text.startswith('<![CDATA[', at):
            if not self._open:
                self._fail(INVALID if self._seen_root is False else JUNK, at)
            end = self._find(text, ']]>', at + 9)
            self._check(at + 9, end)
            self._handler.data(text[at + 9:end])
            return end + 3
        if text.startswith('<?', at):
            return self._instruction(text, at)
        if text.startswith('<!DOCTYPE', at) and not self._seen_root:
            return self._doctype(text, at)
        rest = len(text) - at
        if any(whole.startswith(text[at:at + 9]) for whole in ('<!--', '<![CDATA[', '<!DOCTYPE')) and rest < 9:
            raise _Incomplete
        if text.startswith('</', at):
            return self._end_tag(text, at)
        return self._start_tag(text, at)

    def _find(self, text, what, at):
        end = text.find(what, at)
        if end < 0:
            raise _Incomplete
        return end

    def _check(self, at, end):
        """Refuses characters that XML may not have."""
        found = _illegal.search(self._text, at, end)
        if found is not None:
            self._fail(INVALID, found.start())

    def _characters(self, text, at, end):
        if not self._open:
            stop = _space.match(text, at, end).end()
            if stop < end:
                name = _name.match(text, stop)
                if not self._seen_root and (name is None or name.end() < len(text) and text[name.end()] not in ' \t\n'):
                    self._fail(INVALID, stop if name is None else name.end())
                self._fail(JUNK if self._seen_root else SYNTAX, stop)
            return end
        self._check(at, end)
        bad = text.find(']]>', at, end)
        if bad >= 0:
            self._fail(INVALID, bad + 2)
        if '&' in text[at:end]:
            for part in self._parts(text, at, end):
                self._handler.data(part)
        else:
            self._handler.data(text[at:end])
        return end

    def _parts(self, text, at, end):
        """The pieces of a text with references, which stand for what they refer to."""
        while at < end:
            stop = text.find('&', at, end)
            if stop < 0:
                yield text[at:end]
                return
            if stop > at:
                yield text[at:stop]
            found = _reference.match(text, stop, end)
            if found is None:
                bad = re.compile(r'&(?:#(?:x[0-9a-fA-F]*|[0-9]*)|[\w:.-]*)').match(text, stop, end).end()
                if bad >= len(text):
                    raise _Incomplete
                self._fail(INVALID, bad)
            decimal, hexadecimal, name = found.groups()
            if name is None:
                number = int(decimal) if decimal is not None else int(hexadecimal, 16)
                if number > 0x10ffff or _illegal.match(chr(number)):
                    self._fail(BAD_NUMBER, stop)
                yield chr(number)
            elif name in self._entities:
                yield self._entities[name]
            else:
                self._fail(UNDEFINED, stop)
            at = found.end()

    def _comment(self, text, at):
        end = self._find(text, '--', at + 4)
        if end + 2 >= len(text):
            raise _Incomplete
        if text[end + 2] != '>':
            self._fail(INVALID, end + 2)
        self._check(at, end)
        self._handler.comment(text[at + 4:end])
        return end + 3

    def _instruction(self, text, at):
        end = self._find(text, '?>', at + 2)
        found = _name.match(text, at + 2, end)
        if found is None:
            self._fail(INVALID, at + 2)
        if found.group().lower() == 'xml':
            if at > 0 or found.group() != 'xml':
                self._fail(MISPLACED if found.group() == 'xml' else INVALID, at)
            if _declaration.match(text) is None:
                self._fail(INVALID, at + 5)
            return end + 2
        if found.end() < end and text[found.end()] not in ' \t\n':
            self._fail(INVALID, found.end())
        self._handler.pi(found.group(), text[found.end():end].lstrip() or None)
        return end + 2

    def _doctype(self, text, at):
        depth, stop = 0, at + 9
        while True:
            found = _sequence.search(text, stop)
            if found is None:
                raise _Incomplete
            stop = found.end()
            if found.group() in ('[', '<'):
                depth += 1
            elif found.group() == ']' or found.group() == '>' and depth:
                depth -= 1
            elif found.group() == '>':
                break
        for name, _, value in _entity.findall(text[at:stop]):
            value = re.sub('&#(x?)([0-9a-fA-F]+);', lambda m: chr(int(m[2], 16 if m[1] else 10)), value)
            self._entities.setdefault(name, value)
        found = re.compile(r'''<!DOCTYPE\s+([^\s\[>]+)(?:\s+PUBLIC\s+(["'])(.*?)\2)?(?:\s+(?:SYSTEM\s+)?(["'])(.*?)\4)?''',
                           re.S).match(text, at, stop)
        if found is None:
            self._fail(SYNTAX, at + 9)
        self._handler.doctype(found[1], found[3], found[5])
        return stop

    def _end_tag(self, text, at):
        found = _name.match(text, at + 2)
        if found is None:
            if at + 2 >= len(text):
                raise _Incomplete
            self._fail(INVALID, at + 2)
        end = _space.match(text, found.end()).end()
        if end >= len(text):
            raise _Incomplete
        if text[end] != '>':
            self._fail(INVALID, end)
        if not self._open:
            self._fail(INVALID, at + 1)
        if self._open[-1][0] != found.group():
            self._fail(MISMATCHED, at + 2)
        self._leave()
        return end + 1

    def _leave(self):
        _, tag, prefixes = self._open.pop()
        self._handler.end(tag)
        if prefixes:
            self._scopes.pop()
            for prefix in reversed(prefixes):
                self._handler.end_ns(prefix)

    def _start_tag(self, text, at):
        found = _name.match(text, at + 1)
        if found is None:
            if at + 1 >= len(text):
                raise _Incomplete
            self._fail(INVALID, at + 1)
        if self._seen_root and not self._open:
            self._fail(JUNK, at)
        name, stop, attributes, prefixes = found.group(), found.end(), {}, {}
        while True:
            start = _space.match(text, stop).end()
            if start >= len(text):
                raise _Incomplete
            if text[start] == '>' or text.startswith('/>', start):
                break
            if text[start] == '/':
                if start + 1 >= len(text):
                    raise _Incomplete
                self._fail(INVALID, start + 1)
            found = _name.match(text, start)
            if found is None or start == stop:
                self._fail(INVALID, start)
            stop = self._attribute(text, found, attributes, prefixes)
        if prefixes:
            self._scopes.append(self._scopes[-1] | prefixes)
            for prefix, uri in prefixes.items():
                self._handler.start_ns(prefix, uri or '')
        tag = self._qualified(name, at, self._scopes[-1][''])
        qualified = {self._qualified(key, at, None): value for key, value in attributes.items()}
        if len(qualified) < len(attributes):
            self._fail(DUPLICATE, at)
        self._seen_root = True
        self._open.append((name, tag, tuple(prefixes)))
        self._handler.start(tag, qualified)
        if text[start] == '/':
            self._leave()
            return start + 2
        return start + 1

    def _attribute(self, text, found, attributes, prefixes):
        """Reads an attribute whose name was found. Returns where it ends."""
        name = found.group()
        at = _space.match(text, found.end()).end()
        for wanted in '=', '"\'':
            if at >= len(text):
                raise _Incomplete
            if text[at] not in wanted:
                self._fail(INVALID, at)
            if wanted == '=':
                at = _space.match(text, at + 1).end()
        end = self._find(text, text[at], at + 1)
        bad = text.find('<', at, end)
        if bad >= 0:
            self._fail(INVALID, bad)
        self._check(at, end)
        value = ''.join(self._parts(text[:end].replace('\n', ' ').replace('\t', ' '), at + 1, end))
        is_prefix = name == 'xmlns' or name.startswith('xmlns:')
        key, into = (name[6:], prefixes) if is_prefix else (name, attributes)
        if key in into:
            self._fail(DUPLICATE, found.start())
        into[key] = value or None if is_prefix else value
        return end + 1

    def _qualified(self, name, at, default):
        """A name with its namespace in braces."""
        prefix, colon, local = name.partition(':')
        if not colon:
            return name if default is None else f'{{{default}}}{name}'
        uri = self._scopes[-1].get(prefix)
        if uri is None:
            self._fail(UNBOUND, at)
        return f'{{{uri}}}{local}'
