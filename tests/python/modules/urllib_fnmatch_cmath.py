from urllib.parse import *
import urllib.parse, fnmatch, cmath
u = urlparse('https://user:pw@Example.com:8080/a/b;p?q=1&r=%20x#frag'); print(u, u.hostname, u.port, u.username, u.password, u.geturl(), u._replace(query='').geturl())
print(urlsplit('//host/path?x'), urlunsplit(('http', 'h', '/p', 'q', '')), urldefrag('http://a/b#c'))
for r in ('g', './g', '/g', '//g', '?y', '../g', '../../g', '#s', 'g;x', '', 'http://z/', '..', 'g/'): print(r, urljoin('http://a/b/c/d;p?q', r))
print(quote('a b/ç&?'), quote_plus('a b/&'), unquote('a%20b%C3%A7%zz'), unquote_plus('a+b%2B'), urlencode({'a': 1, 'b': 'x y', 'c': ['1', '2']}), urlencode({'c': [1, 2]}, doseq=True), parse_qs('a=1&b=2&a=3&c='), parse_qsl('a=1&b=%20', keep_blank_values=True), quote('é', safe=''), quote(b'\xff'))
print(fnmatch.fnmatch('a.txt', '*.txt'), fnmatch.filter(['a.py', 'b.txt', 'c1'], '[ac]*'), fnmatch.fnmatchcase('A', 'a'), fnmatch.fnmatch('x-y', '?-[!a]'))
print(cmath.sqrt(-1), cmath.phase(-1), cmath.polar(1j), [round(x, 9) for x in (cmath.exp(1j * cmath.pi).real, abs(cmath.log(-1)))], cmath.isclose(1, 1 + 1e-12), cmath.sqrt(3 + 4j), cmath.isnan(complex('nan')), cmath.rect(1, 0))
