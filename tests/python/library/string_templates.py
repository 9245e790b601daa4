# Templates whose delimiter, names or whole pattern a subclass changes.
import re
from string import Template


class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


class Dotted(Template):
    idpattern = r'[_a-z][._a-z0-9]*'


class Braces(Template):
    braceidpattern = '[a-z ]+'


class Exact(Template):
    flags = 0


class Own(Template):
    pattern = r'''
    (?P<escaped>@@) | @(?P<named>[_a-z]+)@ | @\{(?P<braced>[_a-z]+)\} | (?P<invalid>@)
    '''


class NoInvalid(Template):
    pattern = '(?P<escaped>)(?P<named>x)?(?P<braced>y)?(?P<invalid>z)?'


class Wide(Template):
    delimiter = '&&'


class Lookup:
    def __getitem__(self, key):
        return '<' + key + '>'


for cls, texts in (
    (Template, ('$a $$ ${b} $c', '$A ${ b}', 'x\n$', '$', '$$a', '$é', '${a', 'x $1', '$a$b', '${a}b', '$aé')), (Percent, ('%a_b $a %a %%', '%a_b %%x')),
    (Dotted, ('$a.b ${c.d}', '$a..')), (Braces, ('${a b} $a b',)), (Exact, ('$a $A', '$a')), (Own, ('@a@ @@ @{b}', '@', '@a')), (Wide, ('&&a &&&& &a &&{b}',)),
):
    for text in texts:
        t = cls(text)
        for do in (
            lambda: t.substitute(Lookup()), lambda: t.substitute(a=1, b=2), lambda: t.substitute({'a': 1}, b=3), lambda: t.safe_substitute(a=1), lambda: t.safe_substitute(Lookup(), a=5),
            lambda: t.is_valid(), lambda: t.get_identifiers(), lambda: t.substitute(Lookup(), a=9),
        ):
            try:
                print(repr(do()))
            except (ValueError, KeyError, TypeError) as error:
                print(type(error).__name__, error)
t = NoInvalid('abc')
for do in (t.substitute, t.is_valid):
    try:
        print(do())
    except ValueError as error:
        print(error.args[0])
print(Template.pattern.flags & re.IGNORECASE, Exact.flags, Template.delimiter, Template('x').pattern.groupindex)
print(Template('$mapping $self').substitute(mapping='a', self='b'))
