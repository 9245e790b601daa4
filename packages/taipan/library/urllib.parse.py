"""URLs taken apart, put together and quoted."""

import re
from collections import namedtuple
from unicodedata import normalize

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                 'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = uses_relative + ['telnet', 'snews', 'rsync', 'nfs', 'git', 'git+ssh']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips',
               'mms', 'sftp', 'tel']


def _as_is(result):
    return result


def _as_bytes(result):
    return result.encode('ascii') if isinstance(result, (str, _Encoded)) else result


def _as_texts(*parts):
    """Parts as texts, and what turns a result into what the parts were: texts or bytes. Empty texts fit to both."""
    is_text = isinstance(parts[0], str)
    for part in parts[1:]:
        if part and isinstance(part, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return *parts, _as_is
    return *(part.decode('ascii') if part else '' for part in parts), _as_bytes


class _Encoded:
    """A result of texts, which has a counterpart of bytes."""

    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))


class _Decoded:
    """A result of bytes, which has a counterpart of texts."""

    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))


_SPACES = ''.join(map(chr, range(33)))


class _Netloc:
    """User, password, host and port of what has a netloc."""

    __slots__ = ()

    def _parts(self):
        netloc, back = _as_texts(self.netloc)
        user, at, place = netloc.rpartition('@')
        name, _, password = user.partition(':')
        if '[' in place:
            host, _, port = place.partition('[')[2].partition(']')
            port = port.partition(':')[2]
        else:
            host, _, port = place.partition(':')
        return back(name) if at else None, back(password) if ':' in user else None, host or None, port or None, back

    username = property(lambda self: self._parts()[0])
    password = property(lambda self: self._parts()[1])

    @property
    def hostname(self):
        _, _, host, _, back = self._parts()
        if host is None:
            return None
        # The zone of an IPv6 address is as it was written.
        address, percent, zone = host.partition('%')
        return back(address.lower() + percent + zone)

    @property
    def port(self):
        port = self._parts()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        if not 0 <= int(port) <= 65535:
            raise ValueError('Port out of range 0-65535')
        return int(port)


class _DefragResult(namedtuple('_DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        url, fragment, back = _as_texts(*self)
        return back(f'{url}#{fragment}' if fragment else url)


class _SplitResult(namedtuple('_SplitResult', 'scheme netloc path query fragment'), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class _ParseResult(namedtuple('_ParseResult', 'scheme netloc path params query fragment'), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(_DefragResult, _Encoded):
    __slots__ = ()


class SplitResult(_SplitResult, _Encoded):
    __slots__ = ()


class ParseResult(_ParseResult, _Encoded):
    __slots__ = ()


class DefragResultBytes(_DefragResult, _Decoded):
    __slots__ = ()


class SplitResultBytes(_SplitResult, _Decoded):
    __slots__ = ()


class ParseResultBytes(_ParseResult, _Decoded):
    __slots__ = ()


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart, _bytes._decoded_counterpart = _bytes, _text
del _text, _bytes


def _is_ipv6(address):
    """Whether a text is an IPv6 address, which may have a zone."""
    address, percent, zone = address.partition('%')
    if percent and (not zone or '%' in zone):
        return False
    groups = address.split(':')
    if _is_ipv4(groups[-1]):
        groups[-1:] = ['0', '0']
    if address.startswith(':') and not address.startswith('::') or address.endswith(':') and not address.endswith('::'):
        return False
    gap = '::' in address
    if address.count('::') > 1 or ':::' in address or len(groups) < 3:
        return False
    filled = [group for group in groups if group]
    return (len(filled) < 8 if gap else len(filled) == len(groups) == 8) and \
        all(re.fullmatch('[0-9a-fA-F]{1,4}', group) for group in filled)


def _is_ipv4(address):
    parts = address.split('.')
    return len(parts) == 4 and all(re.fullmatch('0|[1-9][0-9]{0,2}', part) and int(part) < 256 for part in parts)


def _check_netloc(netloc):
    """Refuses brackets that hold no address, and characters that could be taken for delimiters."""
    if ('[' in netloc) != (']' in netloc):
        raise ValueError('Invalid IPv6 URL')
    if '[' in netloc:
        before, _, rest = netloc.rpartition('@')[2].partition('[')
        host, _, after = rest.partition(']')
        if before or after and not after.startswith(':'):
            raise ValueError('Invalid IPv6 URL')
        if host.startswith('v'):
            if not re.fullmatch(r'v[a-fA-F0-9]+\..+', host):
                raise ValueError('IPvFuture address is invalid')
        elif _is_ipv4(host):
            raise ValueError('An IPv4 address cannot be in brackets')
        elif not _is_ipv6(host):
            raise ValueError(f'{host!r} does not appear to be an IPv4 or IPv6 address')
    if not netloc.isascii():
        plain = re.sub('[@:#?]', '', netloc)
        normal = normalize('NFKC', plain)
        if normal != plain and any(c in normal for c in '/?#@:'):
            raise ValueError(f'netloc {netloc!r} contains invalid characters under NFKC normalization')


def _split(url, scheme, allow_fragments):
    """The five parts of a URL that is a text."""
    url, scheme = url.lstrip(_SPACES), scheme.strip(_SPACES)
    for c in '\t\r\n':
        url, scheme = url.replace(c, ''), scheme.replace(c, '')
    netloc = query = fragment = ''
    at = url.find(':')
    if at > 0 and re.match('[A-Za-z][A-Za-z0-9+.-]*:', url):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == '//':
        end = min((i for i in (url.find(c, 2) for c in '/?#') if i >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        _check_netloc(netloc)
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlsplit(url, scheme='', allow_fragments=True):
    """A URL in five parts."""
    url, scheme, back = _as_texts(url, scheme)
    return back(_split(url, scheme, bool(allow_fragments)))


def urlparse(url, scheme='', allow_fragments=True):
    """A URL in six parts."""
    url, scheme, back = _as_texts(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, bool(allow_fragments))
    params = ''
    if scheme in uses_params and ';' in path:
        at = path.find(';', path.rfind('/') + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, path, query, fragment, back = _as_texts(*components)
    if netloc:
        path = '//' + netloc + ('/' + path if path and path[:1] != '/' else path)
    elif path[:2] == '//' or scheme and scheme in uses_netloc and (not path or path[:1] == '/'):
        path = '//' + path
    if scheme:
        path = f'{scheme}:{path}'
    if query:
        path += '?' + query
    return back(f'{path}#{fragment}' if fragment else path)


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, path, params, query, fragment, back = _as_texts(*components)
    return back(urlunsplit((scheme, netloc, f'{path};{params}' if params else path, query, fragment)))


def urljoin(base, url, allow_fragments=True):
    """A URL that is relative to another."""
    if not base or not url:
        return url or base
    base, url, back = _as_texts(base, url)
    return back(_join(base, url, allow_fragments))


def _join(base, url, allow_fragments):
    b = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b.scheme, allow_fragments)
    if scheme != b.scheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = b.netloc
    if not path and not params:
        return urlunparse((scheme, netloc, b.path, b.params, query or b.query, fragment))
    if path[:1] == '/':
        segments = path.split('/')
    else:
        parts = b.path.split('/')
        if parts[-1] != '':
            del parts[-1]
        segments = parts + path.split('/')
        segments[1:-1] = [part for part in segments[1:-1] if part]
    result = []
    for segment in segments:
        if segment == '..':
            if result:
                result.pop()
        elif segment != '.':
            result.append(segment)
    if segments[-1] in ('.', '..'):
        result.append('')
    return urlunparse((scheme, netloc, '/'.join(result) or '/', params, query, fragment))


def urldefrag(url):
    """A URL without its fragment, and the fragment."""
    url, back = _as_texts(url)
    if '#' not in url:
        return back(DefragResult(url, ''))
    parts = urlparse(url)
    return back(DefragResult(urlunparse(parts._replace(fragment='')), parts.fragment))


_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def _kept(safe):
    return frozenset(safe.encode('ascii', 'ignore') if isinstance(safe, str) else [c for c in safe if c < 128])


def quote_from_bytes(bs, safe='/'):
    """Bytes as a text in which all but letters, digits and what is safe is escaped."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    keep = _SAFE | _kept(safe)
    return ''.join([chr(c) if c in keep else f'%{c:02X}' for c in bs])


def quote(string, safe='/', encoding=None, errors=None):
    """A text in which all but letters, digits and what is safe is escaped."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """As quote(), but with a plus for a space."""
    space = ' ' if isinstance(safe, str) else b' '
    return quote(string, safe + space, encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    """The bytes that escapes stand for."""
    data = string.encode() if isinstance(string, str) else bytes(string)
    return re.sub(rb'%([0-9a-fA-F]{2})', lambda match: bytes.fromhex(match[1].decode('ascii')), data)


def unquote(string, encoding='utf-8', errors='replace'):
    """The text that escapes stand for."""
    encoding, errors = encoding or 'utf-8', errors or 'replace'
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        return string
    return re.sub('(?:%[0-9a-fA-F]{2})+', lambda match: unquote_to_bytes(match[0]).decode(encoding, errors), string)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """As unquote(), but with a space for a plus."""
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """Names and values as the query of a URL."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError('not a valid non-string sequence or mapping object') from error

    def text(value):
        return quote_via(value, safe) if isinstance(value, bytes) else quote_via(str(value), safe, encoding, errors)

    def values(value):
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                return value
        return value,

    return '&'.join([f'{text(name)}={text(each)}' for name, value in query for each in values(value)])


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """Names and values of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if isinstance(qs, str):
        separator = separator if isinstance(separator, str) else separator.decode('ascii')
        equals, plain = '=', lambda part: unquote_plus(part, encoding, errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        separator = separator.encode('ascii') if isinstance(separator, str) else bytes(separator)
        equals, plain = b'=', lambda part: unquote_to_bytes(part.replace(b'+', b' '))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    result = []
    for part in qs.split(separator):
        if part or strict_parsing:
            name, found, value = part.partition(equals)
            if not found and strict_parsing:
                raise ValueError(f'bad query field: {part!r}')
            if value or keep_blank_values:
                result.append((plain(name), plain(value)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    """The values of each name in a query."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
