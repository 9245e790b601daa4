# What __get__ of a built-in descriptor takes.
class C:
    __slots__ = 'x',
for descriptor in C.x, len, int.__add__, property(), (lambda: 1):
    for args in (), (None,), (None, None), (None, C, 1):
        try:
            print(type(descriptor.__get__(*args)).__name__)
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
