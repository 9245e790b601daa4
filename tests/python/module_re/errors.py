import re
for p in ('(', ')', 'a)', '(a', '[', '[a', '[z-a]', '[\\d-a]', '*', 'a**', 'a*{2}', '+a', 'a{3,2}', '\\', 'a\\', '(?', '(?P', '(?P<', '(?P<a', '(?P<1>a)', '(?P<>a)', '(?P<a>x)(?P<a>y)', '(?Pz)', '(?z)', '(?<', '(?<a)',
          '(?P=a)', '(?P=', '\\1', '(\\1)', '(a)\\2', '(?(1)a|b|c)', '(?(0)a)', '(?(9)a)', '(?(x)a)', '(?(', '(?<=a*)b', '(?<!a|bc)d', '\\q', '[\\q]', '\\x1', '\\u12', '\\U0011', '\\U00110000', '\\400', '(?i', '(?iz)', '(?i-', '(?-', '(?-)', '(?-i', '(?-a:x)', '(?au)',
          'a(?i)b', '(?L)a', '(?#abc', 'x\n(', 'a|*', '^*', '(?:a', '(?=a', '$?', '\\b*', 'a???', 'a{1}{2}', '(?P<a.b>x)', '(?<=(a))(?<=\\1)', '(?<=(a)\\1)', '\\8', '\\N', '(?i-i:a)', '(?>a', '(?(1', '[a-\\d]', '(?P<é>a)('):
    try:
        re.compile(p)
        print(repr(p), 'ok')
    except re.error as e:
        print(repr(p), e, '|', e.msg, e.pos, e.lineno, e.colno)
try:
    re.compile('a{4294967296}')
except OverflowError as e:
    print(e)
try:
    re.compile(b'\\u1234')
except re.PatternError as e:
    print(e)
print(re.error is re.PatternError, re.I, repr(re.I | re.S), re.NOFLAG, re.compile('a', re.X).flags)
