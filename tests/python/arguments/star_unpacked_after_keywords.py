# A starred argument that is alone is unpacked when the keyword arguments are there.
class Letters:
    def __iter__(self):
        print('unpacked')
        return iter('ab')


def show(value):
    print('evaluated', value)
    return value


def f(*args, **kwargs):
    print(args, kwargs)


f(*Letters(), **show({'x': 1}))
f(*Letters(), x=show(1))
f(*Letters(), 'c', x=show(1))
for call in (lambda: f(*5, **6), lambda: f(0, *5, **6), lambda: f(*5, **{})):
    try:
        call()
    except TypeError as error:
        print(error)
try:
    class C(*5, metaclass=show(type)): pass
except TypeError as error:
    print(error)
class C(*[int], **show({})): pass
print(C.__mro__)
try:
    class C(int, **5): pass
except TypeError as error:
    print(error)
