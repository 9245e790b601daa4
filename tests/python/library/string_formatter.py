# Formatters of the program's own.
import string
import _string


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for t in ['a{b}c', '{', '}', '{0!r:>{w}}', '{{x}}', '{a', '{a!x}', '{a!}', '{a:b', 'x{}y{:d}', '{a!rr}', '{a[b].c}', '{!r}', '{a[}', '{a!r:}', '{:{', '{a{b}}', '{0[}]}', '}}{', '{:}}', 'a}b', '{a!', '']:
    print(repr(t), attempt(lambda: list(string.Formatter().parse(t))))
for t in ['a', 'a.b', 'a[b]', '0', '0.x[1][k]', '', '[1]', '.a', 'a.', 'a[', 'a[]', 'a[1]b', '01', '-1', '1x', '9' * 20]:
    print(repr(t), attempt(lambda: [list(x) if i else x for i, x in enumerate(_string.formatter_field_name_split(t))]))
f = string.Formatter()
for args in [('{} {}', 1, 2), ('{0} {}', 1), ('{} {0}', 1), ('{a}',), ('{:{}}', 'x', 5), ('{!x}', 3), ('{:{:{}}}', 1, 2, 3), ('{0.real}', 3), ('{',), ('{2}', 1), ('{0!r:>5}|{x[k]}', 'a')]:
    print(args, repr(attempt(f.format, *args, x={'k': 'v'})))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def format_field(self, value, format_spec):
        return value.upper() if format_spec == 'upper' else super().format_field(value, format_spec)

    def convert_field(self, value, conversion):
        return value[::-1] if conversion == 'x' else super().convert_field(value, conversion)

    def check_unused_args(self, used_args, args, kwargs):
        print('used', sorted(map(str, used_args)), [k for k in kwargs if k not in used_args])


d = Default()
print(d.format('{name} {name:upper} {missing} {name!x} {0:>{w}}', 7, name='ab', w=4, extra=1))
print(d.vformat('{} {}', (1, 2), {}), d.get_field('a.real', (), {'a': 3}))
