# What __str__, __repr__ and __format__ give may be an instance of a class that derives from str.
class Text(str):
    pass


class Shown:
    def __str__(self):
        return Text('shown')

    def __repr__(self):
        return Text('<Shown é>')


class Plain:
    def __repr__(self):
        return Text('<Plain>')


class Formatted:
    def __format__(self, spec):
        return Text(f'[{spec}]')


for value in Shown(), Plain():
    print(str(value), repr(value), ascii(value), format(value))
    print(type(str(value)), type(repr(value)), type(ascii(value)), type(format(value)))
    print(type(Text(value)), type(Text(value) + ''), f'{value}|{value!r}')
print(type(object.__str__(Plain())), type(object.__format__(Shown(), '')))
print(format(Formatted(), 'x'), f'{Formatted():>3}', '{:q}'.format(Formatted()))


class Wrong:
    def __str__(self):
        return 3

    __format__ = __repr__ = __str__


for function in str, repr, ascii, format:
    try:
        print(function(Wrong()))
    except TypeError as error:
        print(function.__name__, error)
