# What __slots__ of a base holds is no member of __dict__.
class Slotted:
    __slots__ = ('x', 'y')


class Open(Slotted):
    pass


class More(Open):
    __slots__ = ('__z',)

    def __init__(self):
        self.x, self.w, self.__z = 1, 2, 3


more = More()
print(vars(more), more.__dict__, more.x, more._More__z)
more.__dict__.clear()
print(vars(more), more.x, len(more.__dict__), 'x' in more.__dict__)
more.v = 5
del more.x
print(vars(more), sorted(name for name in dir(more) if name[:2] != '__'))
try:
    vars(Slotted())
except TypeError as error:
    print(error)
more.__dict__['x'] = 'member'
more.x = 'slot'
print(vars(more), more.x, more.__dict__.pop('x'), more.x)


class Setting(Open):
    def __setattr__(self, name, value):
        self.__dict__[name] = value


setting = Setting()
setting.x = 1
print(vars(setting), hasattr(setting, 'x'))
