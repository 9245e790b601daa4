# TOML documents and what is wrong with some.
import io
import tomllib
from decimal import Decimal

print(tomllib.loads(r'''
# a comment
title = "TOML \u00e9 \"x\"\t" # behind
"quoted key" = 'C:\path'
a.b.c = 1
int = [+1_000, 0xFF, 0b101, 0o17, -5]
floats = [1.5, -0.1e-3, 6.02E+23, inf, -inf, 1e5,]
flag = true
other = false
when = 1979-05-27T07:32:00Z
local = 1979-05-27 07:32:00.999999999
day = 1979-05-27
time = 07:32:00
off = 1979-05-27T00:32:00-07:00
lines = """
one \
    two
three""\""""
raw = """"quoted""""
literal = \'\'\'
a\'b\'\'\'\'\'
inline = { x = 1, y.z = [2, {w = 3}], }
'''.replace("\\'", "'").replace(', }', ' }') + '''
[servers]
  [servers.alpha]
  ip = "10.0.0.1"
  [servers.beta.gamma]
[[products]]
name = "x"
[[products.parts]]
id = 1
[[products.parts]]
id = 2
[[products]]
[ j . "k" . 'l' ]
'''))
print(tomllib.load(io.BytesIO(b'a = 1\r\nb = "x"\r\n')), tomllib.loads(''), tomllib.loads('x = 1.50', parse_float=Decimal))
for text in ['a', 'a =', 'a = 1 b = 2', '= 1', 'a = "x', "a = 'x", 'a = """x', "a = '''x", 'a = "\\q"', 'a = "\\u12"', 'a = "\\ud800"',
             'a = [1', 'a = [1 2]', 'a = {b = 1', 'a = {b = 1,}', 'a = {b = 1, b = 2}', 'a = 1\na = 2', '[a]\n[a]', '[a', '[a]]', '[[a]',
             '[]', '[a.]', 'a = 1\n[a]', 'a = 1\n[a.b]', 'a.b = 1\n[a]', 'a = {}\n[a.b]', 'a = []\n[[a]]', '[[a]]\n[a]', '[a]\n[[a]]',
             '[a.b]\n[a]\nb.c = 1', 'a = {b = {}, b.c = 1}', 'a = 2024-13-01', 'a = 2023-02-30', 'a = 25:00:00', 'a = 01', 'a = 1__0',
             'a = .5', 'a = 1.', 'a = True', 'a = "x\ny"', 'a = "\x00"', "a = '\x01'", '# \x02', 'a = "\x7f"', '\\', 'a..b = 1', 'a = nan1',
             'a = 1 # x\r', 'a = """\\ x"""', 'a\n= 1', '[a] b = 1', '"" = 1', 'a = "\\', 'a.b = 1\na.b.c = 2', '[a]\nb = 1\n[a.b.c]',
             'a = [{}]\n[a.b]', 'a = {\nb = 1}', 'a = +0x1', 'é = 1', 'a = 1\r b = 2', 'a = """a\x00"""', '[a.b.c]\n[a]\n[a.b]\n[a]']:
    try:
        print(repr(text), '->', tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), '->', e, [e.msg, e.pos, e.lineno, e.colno])
for value in [b'a = 1', 3, None]:
    try:
        tomllib.loads(value)
    except TypeError as e:
        print(e)
try:
    tomllib.load(io.StringIO('a = 1'))
except TypeError as e:
    print(e)
try:
    tomllib.loads('a = 1.5', parse_float=lambda s: [s])
except ValueError as e:
    print(e)
