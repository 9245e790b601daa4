class Descriptor:
    def __get__(self, instance, owner=None):
        raise AttributeError('no')
class A:
    g = property()
    s = property(lambda self: 1)
    d = Descriptor()
    @property
    def p(self):
        return self.q
    @property
    def r(self):
        raise AttributeError('gone', name='other')
a = A()
for step in (lambda: a.g, lambda: setattr(a, 's', 1), lambda: delattr(a, 's'), lambda: a.d, lambda: A.d, lambda: a.p,
             lambda: a.r, lambda: getattr(a, 'd'), lambda: a.d()):
    try:
        step()
    except AttributeError as error:
        print(error.name, error.obj is a, error.obj is A, error)
