import re
m = re.match(r'(\w+) (?P<last>\w+)(x)?', 'Isaac Newton, physicist')
print(m, m.group(), m.group(0, 1, 'last'), m[2], m.groups(), m.groups('-'), m.groupdict(), m.span(2), m.start(), m.end('last'), m.span(3))
print(m.lastindex, m.lastgroup, m.string, m.pos, m.endpos, m.regs, m.re)
print(re.search('o+', 'foo boo'), re.fullmatch('a|ab', 'ab'), re.match('b', 'ab'), bool(re.search('', '')))
p = re.compile('[a-c]+')
print(p.search('xxabc', 3), p.match('xxabc', 2), p.match('abc', 0, 2), p.fullmatch('xab', 1), p.pattern, p.flags, p.groups, p.groupindex)
print(re.compile('(?P<a>x)(?P<b>y)').groupindex, re.compile('a', re.I | re.M), re.compile(b'a'), re.compile('a') == re.compile('a'))
for call in (lambda: m.group(9), lambda: m['zz'], lambda: re.match(b'a', 'a'), lambda: re.match('a', b'a'), lambda: re.match('a', 3), lambda: re.compile(3), lambda: re.compile(p, re.I)):
    try:
        call()
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
