# An attribute whose descriptor raises AttributeError is one that is not there.
class Point:
    __slots__ = ('x',)

    @property
    def y(self):
        return self.missing


match Point():
    case Point(x=1):
        print('x')
    case Point(y=value):
        print('y')
    case _:
        print('neither')
