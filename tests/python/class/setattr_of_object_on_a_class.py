class C:
    x = 1

class Meta(type):
    def __setattr__(cls, name, value):
        super().__setattr__(name, value)

for action in [lambda: object.__setattr__(C, 'x', 2), lambda: object.__delattr__(C, 'x'), lambda: object.__setattr__(str, 'x', 2),
               lambda: dict.__setattr__(C, 'x', 2), lambda: type.__setattr__(C, 'x', 3), lambda: type.__setattr__(str, 'x', 3)]:
    try:
        print(action(), C.x)
    except TypeError as error:
        print(error)

class D(metaclass=Meta):
    pass
D.y = 4
print(D.y)
class E:
    pass
E.__name__ = type('Text', (str,), {})('Renamed')
print(E, E.__name__)
try:
    del E.__abstractmethods__
except AttributeError as error:
    print('AttributeError', error)
