class D:
    def __set_name__(self, owner, name): self.name = name; print('named', name, owner.__name__)
    def __get__(self, obj, owner=None):
        return (self.name, 'class' if obj is None else 'instance')
    def __set__(self, obj, value): print('set', value)
    def __delete__(self, obj): print('delete')
class C:
    d = D()
c = C()
print(C.d, c.d)
c.d = 5
del c.d
c.__dict__['d'] = 'shadow'
print(c.d)
