# One attribute site meets objects and classes that change under it.
class A:
    kind = 'class'

    def where(self):
        return 'A.where'


class B(A):
    pass


def read(o):
    return o.kind


def call(o):
    return o.where()


def write(o, value):
    o.kind = value


b = B()
for step in range(8):
    read(b), call(b)
print(read(b), call(b))
A.kind = 'changed'
print(read(b))
B.kind = 'of B'
print(read(b))
b.kind = 'own'
print(read(b))
del b.kind
print(read(b))
del B.kind
print(read(b))
A.where = lambda self: 'replaced'
print(call(b))
b.where = lambda: 'own function'
print(call(b))
del b.where
print(call(b))


class C:
    kind = 'other class'

    def where(self):
        return 'C.where'


b.__class__ = C
print(read(b), call(b))
for step in range(8):
    write(b, step)
print(read(b), b.__dict__)
C.kind = property(lambda self: 'property', lambda self, value: print('set', value))
write(b, 'x')
print(read(b), b.__dict__)
del C.kind
print(read(b))
C.__getattribute__ = lambda self, name: 'intercepted ' + name
print(read(b))
del C.__getattribute__
C.__setattr__ = lambda self, name, value: print('setattr', name, value)
write(b, 'y')
print(read(b))
del C.__setattr__
write(b, 'z')
print(read(b))
