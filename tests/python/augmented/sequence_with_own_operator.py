# The * of a class derived from list comes before the list's own way to repeat itself, its + does not.
class Timed(list):
    def __rmul__(self, other):
        return 'reflected'


class Added(list):
    def __add__(self, other):
        return 'added'


class Radded(list):
    def __radd__(self, other):
        return 'radded'


class Plain(list):
    pass


for kind in (Timed, Added, Radded, Plain):
    for operand in (3, [4], 'a', kind([5])):
        value = before = kind([1])
        try:
            value *= operand
        except TypeError as error:
            print(error)
        print(kind.__name__, value, before, value is before)
        value = before = kind([1])
        try:
            value += operand
        except TypeError as error:
            print(error)
        print(kind.__name__, value, before, value is before)
