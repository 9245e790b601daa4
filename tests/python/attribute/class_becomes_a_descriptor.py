# The object behind a class attribute turns into a descriptor after the site has seen it as a plain value.
class D:
    pass


class C:
    plain = D()
    shadowed = D()

    def __init__(self):
        self.shadowed = 'own'


def read(o):
    return type(o.plain).__name__, o.shadowed


def write(o, value):
    o.shadowed = value


c = C()
for i in range(8):
    read(c), write(c, 'own')
print(read(c))
D.__get__ = lambda self, instance, owner: 'got'
print(read(c))
D.__set__ = lambda self, instance, value: print('set', value)
print(read(c))
write(c, 1)
del D.__set__
print(read(c))
del D.__get__
print(read(c))
write(c, 2)
print(read(c))
