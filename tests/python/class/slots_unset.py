class P:
    __slots__ = ('x',)
P().x
