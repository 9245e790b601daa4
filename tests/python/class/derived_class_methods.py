# Classes that derive from classmethod and staticmethod, and what they make of the function.
import abc


class Counted(classmethod):
    def __init__(self, function, count=3):
        super().__init__(function)
        self.count = count


class Shouted(staticmethod):
    def __init__(self, function):
        super().__init__(lambda: function().upper())


class C:
    @Counted
    def name(cls):
        return cls.__name__

    @Shouted
    def hello():
        return 'hello'


print(C.name(), C().name(), C.__dict__['name'].count, C.hello(), C().hello())
s = staticmethod(len)
s.__init__(abs)
print(s(-1), s.__func__)
for make in (lambda: classmethod(), lambda: staticmethod(1, 2), lambda: classmethod(f=1)):
    try:
        make()
    except TypeError as error:
        print(error)


class A(metaclass=abc.ABCMeta):
    @abc.abstractclassmethod
    def make(cls):
        pass

    @abc.abstractstaticmethod
    def help():
        pass


print(sorted(A.__abstractmethods__))
try:
    A()
except TypeError as error:
    print(error)


class Odd(metaclass=abc.ABCMeta):
    __subclasses__ = lambda: 5


try:
    issubclass(int, Odd)
except TypeError as error:
    print(error)


class Meta(type):
    @classmethod
    def __prepare__(metacls, *args):
        return None


try:

    class Bad(metaclass=Meta):
        pass
except TypeError as error:
    print(error)
