# One attribute instruction that meets more kinds of objects than it can remember, and classes that change meanwhile.
class Base:
    kind = 'base'

    def area(self):
        return 0


def make(n):
    def area(self):
        return n * self.side

    return type(f'Shape{n}', (Base,), {'area': area, 'kind': f'kind {n}'})


def total(shapes):
    result = 0
    for shape in shapes:
        result += shape.area()
        shape.side += 1
    return result


def kinds(shapes):
    return [shape.kind for shape in shapes]


classes = [make(n) for n in range(9)]
shapes = []
for n, cls in enumerate(classes):
    shape = cls()
    if n % 2:
        shape.other = n
    shape.side = n
    shapes.append(shape)
for _ in range(4):
    print(total(shapes))
print(kinds(shapes))
classes[3].area = lambda self: 1000
del classes[4].area
shapes[5].area = lambda: 5000
print(total(shapes), total(shapes))
classes[2].kind = property(lambda self: 'computed')
shapes[1].kind = 'own'
del classes[8].kind
print(kinds(shapes), kinds(shapes))
classes[6].__getattribute__ = lambda self, name: object.__getattribute__(self, name) if name != 'kind' else 'caught'
print(kinds(shapes))
classes[7].__setattr__ = lambda self, name, value: print('set', name, value)
print(total(shapes))
