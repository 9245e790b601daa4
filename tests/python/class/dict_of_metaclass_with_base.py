class Base: pass
class Meta1(type, Base): pass
class Meta2(Base, type): pass
class D(metaclass=Meta1):
    x = 1
class E(metaclass=Meta2):
    x = 1
for cls in (D, E):
    print(cls.__dict__['x'], type(cls.__dict__).__name__)
    try:
        cls.__dict__['y'] = 2
    except TypeError as e:
        print(e)
    try:
        cls.__dict__ = {}
    except (AttributeError, TypeError):
        print('read only')
try:
    Base.__dict__['__dict__'].__set__(D, {})
except (AttributeError, TypeError):
    print('read only')
