def g(): ...


g.__annotations__ = {'a': 1}
print(g.__annotations__, g.__annotate__)
for name in ('__annotations__', '__annotate__'):
    try:
        setattr(g, name, 3)
    except TypeError as e:
        print(e)
g.__annotate__ = lambda format: {'format': format}
print(g.__annotations__)
g.__annotate__ = lambda format: 4
try:
    g.__annotations__
except TypeError as e:
    print(e)
del g.__annotations__
print(g.__annotations__)
try:
    del g.__annotate__
except TypeError as e:
    print(e)


class I:
    a: int


I.__annotations__ = {'k': 1}
print(I.__annotations__, I.__annotate__)
del I.__annotations__
try:
    del I.__annotations__
except AttributeError as e:
    print(e)
for name in ('__annotations__', '__annotate__'):
    try:
        getattr(int, name)
    except AttributeError as e:
        print(e)
