"""URLs as bytes: parts, joining, queries; hosts in brackets."""
from urllib.parse import *


def tried(function, *args, **options):
    try:
        print(function(*args, **options))
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


parts = urlsplit(b'HTTP://me:pw@Host.Example:81/a/b?c=d#e')
print(parts, parts.hostname, parts.port, parts.username, parts.password)
print(parts.geturl(), parts.decode(), parts.decode().encode() == parts)
print(urlparse(b'/a;x?y'), type(urlparse(b'')).__name__, urlunparse((b'a', b'b', b'c', b'', b'', b'f')))
print(urljoin(b'http://h/a/b', b'../c'), urldefrag(b'http://h/#f'), urlunsplit(('a', 'b', 'c', '', 'f')))
print(parse_qsl(b'a=1&b=%20+x&c=', True), parse_qs(b'a=1;a=2', separator=b';'), parse_qs('a=1;a=2', separator=b';'))
tried(urljoin, 'http://h/', b'x')
tried(urlsplit, b'a:b', 'http')
tried(urlsplit, b'\xff')
for url in ('http://[::1]:80/', 'http://[::1', 'http://[1.2.3.4]/', 'http://[v1.a]/', 'http://[vz.a]/', 'http://[x]/', 'http://a[::1]/',
            'http://[::1]b/', 'http://[1:2:3:4:5:6:7:8]/', 'http://[1:2:3]/', 'http://[::1.2.3.4%eTh0]/', 'http://h\u2100.example/'):
    tried(lambda: (urlsplit(url).hostname, urlsplit(url).port))
tried(quote, b'', encoding='utf-8')
tried(quote, b'a', errors='strict')
tried(urlencode, 'abc')
tried(urlencode, [1, 2])
print(urlencode({'a': [1, b'x y'], 'b': ''}, doseq=True), quote('a b/\xe9', safe='\xe9'), unquote(b'%41%zz%'))
