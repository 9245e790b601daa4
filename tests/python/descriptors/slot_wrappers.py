# Special methods made of slots: slot wrappers in the type, method wrappers on the instance.
import types


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def function():
    pass


class C:
    def __eq__(self, other):
        return True

    __hash__ = None


def shown(value):
    text = repr(value)
    at = text.find(' at 0x')
    return text if at < 0 else text[:at] + ' at ...>'


for bound in (
    (1).__add__,
    function.__call__,
    object().__str__,
    [].__len__,
    'a'.__eq__,
    C().__str__,
    KeyError(1).__str__,
    int.__call__,
    (x for x in ()).__next__,
    None.__bool__,
    type.__call__,
    int.__init__,
    len.__call__,
    [].append.__call__,
    (1).__add__.__call__,
):
    print(type(bound).__name__, bound.__name__, bound.__qualname__, bound.__objclass__.__name__, shown(bound))
for found in (
    object.__eq__,
    int.__add__,
    KeyError.__str__,
    ImportError.__str__,
    list.__len__,
    str.__hash__,
    object.__init__,
    type.__call__,
    super.__init__,
    types.FunctionType.__get__,
    types.GeneratorType.__next__,
    types.CoroutineType.__await__,
    types.AsyncGeneratorType.__anext__,
    property.__set__,
    Exception.__init__,
    BaseException.__repr__,
):
    print(type(found) is types.WrapperDescriptorType, found.__name__, found.__qualname__, found.__objclass__.__name__, found)
print(type((1).__add__) is types.MethodWrapperType, types.MethodWrapperType, type(int.__dict__['__new__']), type(str.__dict__['maketrans']))
add = (1).__add__
print(add == (1).__add__, add != (1).__add__, add == (2).__add__, add == (1).__sub__, hash(add) == hash(add), add.__self__, attempt(lambda: add < add))
c = C()
print(c.__str__ == c.__str__, c.__str__ == C().__str__, [].__len__ == [].__len__, add.__reduce__()[1], int.__add__.__reduce__()[1])
for call in (
    lambda: (1).__add__(),
    lambda: (1).__add__(1, 2),
    lambda: (1).__add__(x=1),
    lambda: int.__add__(),
    lambda: int.__add__('a', 1),
    lambda: object.__eq__(1),
    lambda: object().__str__(1),
    lambda: object.__hash__(),
    lambda: object().__lt__(1),
    lambda: object.__ne__(1, 2),
    lambda: object.__ne__(1, 1),
    lambda: object.__ne__([], ()),
    lambda: int.__add__.__get__('a'),
    lambda: int.__add__.__get__(1)(2),
    lambda: int.__add__.__get__(None, int) is int.__add__,
    lambda: setattr((1).__add__, 'x', 1),
    lambda: setattr((1).__add__, '__self__', 1),
    lambda: setattr((1).__add__, '__name__', 1),
    lambda: setattr(int.__add__, '__name__', 1),
    lambda: setattr(int.__add__, '__objclass__', 1),
    lambda: type((1).__add__)(),
    lambda: type(int.__add__)(),
    lambda: function.__call__(1),
    lambda: function.__call__(),
    lambda: (lambda **k: k).__call__(a=1),
    lambda: super().__init__(),
    lambda: (x for x in ()).__next__(1),
    lambda: super.__init__(1),
    lambda: type('X', (type((1).__add__),), {}),
):
    print(attempt(call))


class S(super):
    pass


class P:
    def f(self):
        return 'P.f'


class Q(P):
    def f(self):
        return S(Q, self).f(), super().f()


print(Q().f())
print(isinstance(int.__add__, types.MethodDescriptorType), types.WrapperDescriptorType, types.MethodDescriptorType, types.ClassMethodDescriptorType)
