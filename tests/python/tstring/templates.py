from string.templatelib import Template, Interpolation, convert
name = 'World'; n = 3.14159
t = t'Hello {name!r}, {n:.2f} and {n + 1!s:>{10}} end'
print(t)
print(type(t), t.strings, t.values, [i.expression for i in t.interpolations], [i.conversion for i in t.interpolations], [i.format_spec for i in t.interpolations])
print(list(t'{name}{n}x'), t'', list(t''), t'abc', t'{name=}', t'a' t'b{n}' t'c')
print((t'a{n}b' + t'c{n}').strings)
try: t'a' + 'b'
except TypeError as e: print(e)
try: 'a' + t'b'
except TypeError as e: print(e)
print(Template('a', 'b', Interpolation(1, 'x'), 'c'), Interpolation(1), Interpolation(1, 'x', 'r', '.2f'))
for f in (lambda: Template(1), lambda: Template(a=1), lambda: Interpolation(1, 2), lambda: Interpolation(1, 'x', 'q'), lambda: Interpolation()):
    try: f()
    except (TypeError, ValueError) as e: print(e)
try: t.strings = 1
except AttributeError as e: print(e)
match t'{n}'.interpolations[0]:
    case Interpolation(v, e, c, s): print(v, e, c, s)
print(convert('a', 'r'), convert(1, None))
def f(t): return ''.join(p if isinstance(p, str) else format(convert(p.value, p.conversion), p.format_spec) for p in t)
print(f(t))
x = {'a': 1}
print(t"{x['a']}", rt'\d{n}', t'{{}}', t'''
{ n
  + 1 }
''')
try:
    class S(Template): pass
except TypeError as e: print(e)
t'{undefined}'
