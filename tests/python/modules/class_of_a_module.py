import sys
import types

class Constant(types.ModuleType):
    @property
    def x(self):
        return 'computed'
    @x.setter
    def x(self, value):
        print('set', value)

m = types.ModuleType('m', 'doc')
m.a = 1
print(m, type(m).__name__)
m.__class__ = Constant
print(type(m).__name__, m.x, m.a)
m.x = 2
m.y = 3
print(m.x, m.y, 'x' in vars(m))
m.__class__ = types.ModuleType
print(hasattr(m, 'x'))
for value in (dict, 1):
    try:
        m.__class__ = value
    except TypeError as error:
        print(error)
try:
    m.__dict__ = {}
except AttributeError as error:
    print(error)
m.__file__ = 'm.py'
print(m)
print({[].append: 1, len: 2}.get(len), hash(m.__str__) == hash(m.__str__))
l = []
print({l.append: 1}[l.append])
