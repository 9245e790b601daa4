# Files of configuration.
import configparser
import io


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


text = '''
[DEFAULT]
base = /base
Debug = yes

[paths]
home = %(base)s/home
deep: %(home)s/deep
percent = 100%%
multi = first
  second

  third
# a comment
; another
[numbers]
a = 1
b = 2.5
flag = off
empty =
bad = %(nothing)s
loop = %(loop)s
syntax = %x
'''
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c.defaults(), c['paths']['HOME'], c.get('paths', 'deep'), c['paths']['percent'], repr(c['paths']['multi']), c['paths'].get('debug'))
print(c.getint('numbers', 'a'), c.getfloat('numbers', 'b'), c.getboolean('numbers', 'flag'), repr(c['numbers']['empty']), c['numbers'].getint('a'), c['numbers'].getint('zz', 9), c['numbers'].getboolean('debug'))
for args in [('numbers', 'bad'), ('numbers', 'loop'), ('numbers', 'syntax'), ('none', 'x'), ('paths', 'x')]:
    print(attempt(c.get, *args))
print(attempt(c.getint, 'paths', 'base'), attempt(c.getboolean, 'numbers', 'a'), attempt(c.getboolean, 'paths', 'home'), c.get('none', 'x', fallback=3), c.getint('paths', 'q', fallback=4), c.get('paths', 'home', raw=True),
      c.get('paths', 'home', vars={'base': 'B'}))
print(c.options('paths'), c.items('paths'), list(c), len(c), 'paths' in c, 'x' in c, c.has_option('paths', 'base'), c['paths'], list(c['paths']), dict(c['DEFAULT']))
print(attempt(lambda: c['none']), attempt(lambda: c['paths']['none']), attempt(c.add_section, 'paths'), attempt(c.add_section, 'DEFAULT'), attempt(c.add_section, 3), attempt(c.set, 'paths', 'x', 3),
      attempt(c.set, 'none', 'x', 'y'), attempt(c.set, 'paths', 'x', '%z'))
c['new'] = {'k': 1, 'K2': 'v\nw'}
c['new']['third'] = 'x'
c.set('new', 'fourth', '4')
print(c.remove_option('new', 'k'), c.remove_option('new', 'k'), c.remove_section('numbers'), c.remove_section('numbers'))
out = io.StringIO()
c.write(out)
print(out.getvalue())
out = io.StringIO()
c.write(out, space_around_delimiters=False)
print(repr(out.getvalue()[:40]))
for bad in ['a = 1', '[s]\na\n', '[s]\n[s]', '[s]\na=1\na=2', '[s]\n = 3\nb', '[s]\na = 1\n[t]\n a', '[s', '[s]\nx = 1\n   y\n z = 3']:
    p = configparser.ConfigParser()
    print(repr(bad), attempt(p.read_string, bad), {s: dict(p._sections[s]) for s in p._sections})
p = configparser.ConfigParser(allow_no_value=True, inline_comment_prefixes='#', delimiters=('=',), strict=False, interpolation=None)
p.read_string('[s]\nkey\nx = 1 # c\ny:z = %(q)s\n[s]\nx = 3\n')
print(dict(p['s']))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string('[a]\nx = 1\ny = ${x}-${b:z}\nd = $$\nbad = ${c:d:e}\nmiss = ${q}\nodd = $x\n[b]\nz = ${w}2\nw = W')
print(e['a']['y'], e['a']['d'], attempt(e.get, 'a', 'bad'), attempt(e.get, 'a', 'miss'), attempt(e.get, 'a', 'odd'))
v = configparser.ConfigParser(converters={'list': lambda s: s.split(',')})
v.read_dict({'s': {'l': 'a,b', 'n': 3}})
print(v.getlist('s', 'l'), v['s'].getlist('l'), v['s']['n'], v['s'].getlist('none'), v.read(['/no/such.ini']))


class Case(configparser.RawConfigParser):
    optionxform = staticmethod(str)


r = Case({'D': 'd'})
r.read_string('[S]\nAbC = %(x)s\n')
print(dict(r['S']), r == r, repr(r['S']), r['S'].name, attempt(r.popitem))
