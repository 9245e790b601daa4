"""URLs taken apart, put together and quoted."""

import re
from collections import namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                 'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = uses_relative + ['telnet', 'snews', 'rsync', 'nfs', 'git', 'git+ssh']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips',
               'mms', 'sftp', 'tel']


class _Netloc:
    """User, password, host and port of what has a netloc."""

    __slots__ = ()

    def _parts(self):
        user, at, place = self.netloc.rpartition('@')
        name, _, password = user.partition(':')
        if place.startswith('['):
            host, _, port = place[1:].partition(']')
            port = port.removeprefix(':')
        else:
            host, _, port = place.partition(':')
        return (name if at else None), (password if ':' in user else None), host or None, port or None

    username = property(lambda self: self._parts()[0])
    password = property(lambda self: self._parts()[1])

    @property
    def hostname(self):
        host = self._parts()[2]
        return None if host is None else host.lower()

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


class DefragResult(namedtuple('DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        return f'{self.url}#{self.fragment}' if self.fragment else self.url


class SplitResult(namedtuple('SplitResult', 'scheme netloc path query fragment'), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple('ParseResult', 'scheme netloc path params query fragment'), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def urlsplit(url, scheme='', allow_fragments=True):
    """A URL in five parts."""
    url = url.lstrip(''.join(map(chr, range(33))))
    for c in '\t\r\n':
        url, scheme = url.replace(c, ''), scheme.replace(c, '')
    netloc = query = fragment = ''
    at = url.find(':')
    if at > 0 and url[0].isascii() and url[0].isalpha() and re.fullmatch(r'[A-Za-z0-9+.-]+', url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == '//':
        end = min((i for i in (url.find(c, 2) for c in '/?#') if i >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    """A URL in six parts."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        at = path.find(';', path.rfind('/') + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, path, query, fragment = components
    if netloc:
        path = '//' + netloc + ('/' + path if path and path[:1] != '/' else path)
    elif path[:2] == '//' or scheme and scheme in uses_netloc and (not path or path[:1] == '/'):
        path = '//' + path
    if scheme:
        path = f'{scheme}:{path}'
    if query:
        path += '?' + query
    return f'{path}#{fragment}' if fragment else path


def urlunparse(components):
    scheme, netloc, path, params, query, fragment = components
    return urlunsplit((scheme, netloc, f'{path};{params}' if params else path, query, fragment))


def urljoin(base, url, allow_fragments=True):
    """A URL that is relative to another."""
    if not base or not url:
        return url or base
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
    if '#' not in url:
        return DefragResult(url, '')
    parts = urlparse(url)
    return DefragResult(urlunparse(parts._replace(fragment='')), parts.fragment)


_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    keep = _SAFE | frozenset(safe.encode('ascii', 'ignore') if isinstance(safe, str) else safe)
    return ''.join([chr(c) if c in keep else f'%{c:02X}' for c in bs])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    space = ' ' if isinstance(safe, str) else b' '
    return quote(string, safe + space, encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    data = string.encode() if isinstance(string, str) else bytes(string)
    first, *rest = data.split(b'%')
    result = [first]
    for part in rest:
        try:
            result += [bytes.fromhex(part[:2].decode('ascii')) if len(part) >= 2 else 1 // 0, part[2:]]
        except (ValueError, ZeroDivisionError):
            result += [b'%', part]
    return b''.join(result)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or 'utf-8', errors or 'replace')
    return re.sub(r'(?:%[0-9a-fA-F]{2})+', lambda m: unquote_to_bytes(m[0]).decode(encoding or 'utf-8', errors or 'replace'), string)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """Names and values as the query of a URL."""
    if hasattr(query, 'items'):
        query = query.items()
    text = lambda value: quote_via(value if isinstance(value, bytes) else str(value), safe) if isinstance(value, bytes) \
        else quote_via(str(value), safe, encoding, errors)
    parts = []
    for name, value in query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__len__'):
            parts += [f'{text(name)}={text(each)}' for each in value]
        else:
            parts.append(f'{text(name)}={text(value)}')
    return '&'.join(parts)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """Names and values of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    result = []
    for part in qs.split(separator):
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition('=')
        if not equals and strict_parsing:
            raise ValueError(f'bad query field: {part!r}')
        if value or keep_blank_values:
            result.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
