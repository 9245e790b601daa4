"""Patterns: scanner(), unusual pairs of letters, flags that do not go together, buffers as replacements, pickling."""
import pickle
import re


def tried(function, *args):
    try:
        print(function(*args))
    except (re.error, ValueError, IndexError) as error:
        print(type(error).__name__, error)


scanner = re.compile('b').scanner('abcb')
print(scanner.pattern, [scanner.search() for _ in range(3)], scanner.match())
scanner = re.compile('b|').scanner('bbc')
print([scanner.match() for _ in range(5)])
for pattern, text in (('\ufb05', '\ufb06'), ('[x\ufb06]', '\ufb05'), ('[\u2129-\u212b]', 'k'), ('[\u0390-\u0391]', '\u1fd3'),
                      ('[^\ufb05]', '\ufb06'), ('[\u212a-\u212b]', '\xe5'), ('[\u03c0-\u03ca]', '\u03c2'), ('[I-J]', '\u0131')):
    print(ascii(pattern), ascii(text), bool(re.match(pattern, text, re.IGNORECASE)))
tried(re.compile, r'(?u)\w', re.ASCII)
tried(re.compile, r'(?a)\w', re.UNICODE)
tried(re.compile, b'(?L)', re.ASCII)
tried(re.compile, b'(?a)', re.LOCALE)
tried(re.compile, '(?a)x')
tried(re.compile, b'(?P<\xc2\xb5>x)')
tried(re.sub, b'(?P<a>x)', b'\\g<\xc2>', b'x')
tried(re.match('a', 'a').group, 1 << 100)
print(re.sub(b'y', bytearray(b'a'), bytearray(b'xyz')), re.sub(b'y', memoryview(b'a'), b'xyz'))
print(re.compile('x', 0x123000 | re.I))
pattern = re.compile(r'(a)|b', re.VERBOSE)
print([pickle.loads(pickle.dumps(pattern, protocol)) == pattern for protocol in range(6)])
