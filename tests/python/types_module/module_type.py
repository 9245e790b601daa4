import types
m = types.ModuleType('foo', 'doc')
print(m.__name__, m.__doc__, m.__package__, m.__spec__, sorted(m.__dict__))
m.x = 1
print(m.x, vars(m)['x'])
try: m.y
except AttributeError as e: print(e)
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
attempt(types.ModuleType)
attempt(types.ModuleType, 5)
attempt(types.ModuleType, 'a', 'b', 'c')
class MM(types.ModuleType):
    def __getattribute__(self, name):
        return super().__getattribute__(name)
    def hello(self): return self.__name__
mm = MM('a'); mm.foo = 1; print(mm.foo, mm.hello(), type(mm).__name__, mm.__dict__['foo'])
del mm.foo
attempt(lambda: mm.foo)
import sys
sys.modules['synthetic'] = m
import synthetic
print(synthetic.x)
