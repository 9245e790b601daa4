# What a program puts into sys.modules itself: objects that are no modules, and None.
import sys

sys.modules['absent'] = None
try:
    import absent
except ModuleNotFoundError as error:
    print(error, error.name)

sys.modules['number'] = 42
import number

print(number, number is sys.modules['number'])
from number import real

print(real)
for statement in 'from number import x', 'import number.part', 'import absent.part':
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, error, error.name)


class Package:
    __name__ = 'package'
    __path__ = []
    __spec__ = None


sys.modules['package'] = Package()
sys.modules['package.inner'] = 'inner'
import package.inner

print(type(package).__name__)
from package import inner

print(inner)
sys.modules['package.gone'] = None
try:
    from package import gone
except ImportError as error:
    print(type(error).__name__, error)


class Lazy:
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return name.upper()


sys.modules['lazy'] = Lazy()
import lazy as first
from lazy import foo, bar

print(foo, bar, first is sys.modules['lazy'])
print(sys.modules.pop('number'), 'number' in sys.modules)
