# An object can change its class if nothing else is where: slots, a __dict__, weak references.
class Plain:
    __slots__ = ['c', 'b']


class Weak(Plain):
    __slots__ = ['__weakref__']


class Dict(Plain):
    __slots__ = ['__dict__']


class Both(Plain):
    __slots__ = ['__weakref__', '__dict__']


class Free(Plain):
    pass


for before in Plain, Weak, Dict, Both, Free:
    for after in Plain, Weak, Dict, Both, Free:
        value = before()
        try:
            value.__class__ = after
        except TypeError as error:
            print(before.__name__, error)
        else:
            print(before.__name__, 'may become', type(value).__name__)
